# Data, not text: the direction of writing, `ltr` or `rtl`.
text-direction = ltr

-operator-global = Microsoft
-operator-china = 21Vianet
-operator-us-government = Microsoft
-operator-germany = Microsoft
-partner-center-global = 合作夥伴中心
-partner-center-china = 由 21Vianet 營運的合作夥伴中心
-partner-center-us-government = 美國政府 Microsoft 雲端合作夥伴中心
-partner-center-germany = 德國 Microsoft 雲端合作夥伴中心

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

widget-region = 支援服務
# A verb is added: the noun alone does not say what the button does.
launcher = 取得支援
close = 關閉
loading = 正在載入…
back = 返回
try-again = 再試一次
link-new-tab = （在新分頁中開啟）
# With a colon, since one of the names begins with 由.
applies-to-cloud = 適用於：{ $partnerCenter }
yes = 是
no = 否
value-not-provided = 未填寫
