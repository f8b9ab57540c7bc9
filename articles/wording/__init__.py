"""How are codes and values of the record said to people, in their language?"""
