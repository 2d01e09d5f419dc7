# Data, not text: the direction of writing, `ltr` or `rtl`.
text-direction = ltr

-operator-global = Microsoft
-operator-china = 21Vianet
-operator-us-government = Microsoft
-operator-germany = Microsoft
# All names are masculine and take an article where they stand in a sentence: “el”, “al”, “del”.
-partner-center-global = Centro de partners
-partner-center-china = Centro de partners operado por 21Vianet
-partner-center-us-government = Centro de partners para Microsoft Cloud for US Government
-partner-center-germany = Centro de partners para Microsoft Cloud Germany

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

widget-region = Soporte técnico
launcher = Soporte técnico
close = Cerrar
loading = Cargando…
back = Atrás
try-again = Reintentar
link-new-tab = (se abre en una pestaña nueva)
applies-to-cloud = Se aplica al { $partnerCenter }
yes = Sí
no = No
value-not-provided = Sin especificar
