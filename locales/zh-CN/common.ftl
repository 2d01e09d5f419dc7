# Data, not text: the direction of writing, `ltr` or `rtl`.
text-direction = ltr

-operator-global = Microsoft
-operator-china = 世纪互联
-operator-us-government = Microsoft
-operator-germany = Microsoft
-partner-center-global = 合作伙伴中心
-partner-center-china = 由世纪互联运营的合作伙伴中心
-partner-center-us-government = 美国政府 Microsoft 云合作伙伴中心
-partner-center-germany = 德国 Microsoft 云合作伙伴中心

operator = { $cloud ->
    [china] { -operator-china }
    [us-government] { -operator-us-government }
    [germany] { -operator-germany }
   *[global] { -operator-global }
}
partner-center = { $cloud ->
    [china] { -partner-center-china }
    [us-government] { -partner-center-us-government }
    [germany] { -partner-center-germany }
   *[global] { -partner-center-global }
}

widget-region = 支持服务
# A verb is added: on a button, the noun alone reads like “like” or “endorse”.
launcher = 获取支持
close = 关闭
loading = 正在加载…
back = 返回
try-again = 重试
link-new-tab = （在新标签页中打开）
applies-to-cloud = 适用于：{ $partnerCenter }
yes = 是
no = 否
value-not-provided = 未填写
