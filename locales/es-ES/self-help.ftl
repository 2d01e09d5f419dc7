# The name never begins a sentence: “su revendedor” is in lower case. It takes no article.
partner-default-name = su revendedor
self-help-intro = Busque ayuda primero aquí. Si sigue necesitándola, pida ayuda a { $partner }.
self-help-services = Sus servicios
self-help-more = Más ayuda
self-help-ask = Pedir ayuda a { $partner }
self-help-ask-hint = Describa el problema y siga la evolución de su solicitud hasta que se resuelva.
form-title-self-help = Pedir ayuda a { $partner }
sent-next-partner = Recibirá una respuesta de { $partner }.
partner-channels = Otras formas de contactar con { $partner }
severity-minimal-self-help = Mínima
severity-moderate-self-help = Moderada
severity-critical-self-help = Crítica
category-subscriptions-self-help = Suscripciones
