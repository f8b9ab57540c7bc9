"""Invented stories that tests of lineage share: one told, and what outlets made of it."""

TOLD = (
    "遠山科技昨日公布年報，截至2021年12月31日共有6113名員工，較一年前減少一成二，主要來自硬體部門的裁撤。"
    "公司發言人說，未來會把資源放在晶片和軟體上，並透過新的組織架構控制開支。"
)
#: the same in the other script, with the words of the other region, a word changed here and there
CROSSED = (
    "远山科技今日宣布年报，截至2021年12月31日共有6113名员工，较一年前减少一成二，主要来自硬件部门的裁撤；"
    "公司发言人表示，未来会把资源放在芯片和软件上，并通过新的组织架构控制开支。"
)
ALTERED = TOLD.replace("6113", "6114")
#: of the same subject, written by somebody else
OWN_WORDS = "年報顯示，遠山科技2021年底僱員為6113人，一年間少了一成多。管理層稱將專注芯片研發，同時壓低成本。"
#: a form that is filled in anew every day
FORM = "{day}日收盤，遠山科技報{price}元，漲幅{rise}%，成交{volume}萬股；長河電子報{other}元，跌幅{fall}%，成交{more}萬股。"
ONE_DAY = FORM.format(day=3, price=17.4, rise=2.1, volume=310, other=88.2, fall=1.2, more=45)
NEXT_DAY = FORM.format(day=4, price=18.1, rise=4.0, volume=422, other=86.9, fall=1.5, more=61)
ENGLISH = (
    "Harbour Motors said on Monday that it had delivered 31,200 cars in the first half of the year, "
    "up from a year earlier, after opening its second plant in the north of the country."
)
