home-title = ¿En qué podemos ayudarle?
home-intro = Notifique un problema a { $operator } y siga su evolución hasta que se resuelva.
home-report-partner-center = Notificar un problema con el Centro de partners
home-report-partner-center-hint = Problemas técnicos, de facturación o de administración de clientes y suscripciones.
home-report-customer = Notificar un problema de un cliente
home-report-customer-hint = Cuando no pueda resolver por su cuenta el problema de un cliente.
home-requests = Mis solicitudes
home-requests-hint = Consulte el estado de sus solicitudes y las últimas novedades.
home-customers-to-notify = { $count ->
    [one] Falta informar del resultado de { $number } solicitud
   *[other] Falta informar del resultado de { $number } solicitudes
}
home-escalation = Guía para remitir problemas
home-escalation-hint = Qué debe comprobar primero y de qué se hace cargo { $operator }.
home-customer-support = Soporte para clientes
home-customer-support-hint = Qué pueden esperar de usted sus clientes y dónde encontrar ayuda.
