"""What can be asked of the desk from a terminal?"""
