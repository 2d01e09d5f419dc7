home-title = ¿En qué podemos ayudarle?
home-intro = Notifique problemas a { $operator } y siga la evolución de sus solicitudes.
home-report-partner-center = Notificar un problema con el Centro de partners
home-report-partner-center-hint = Problemas técnicos, de facturación o de administración de clientes y suscripciones.
home-report-customer = Notificar un problema de un cliente
home-report-customer-hint = Cuando no pueda resolver por su cuenta el problema de un cliente.
home-requests = Mis solicitudes
home-requests-hint = Consulte el estado de sus solicitudes y las últimas novedades.
home-customers-to-notify = { $count ->
    [one] Debe informar a { $number } cliente
   *[other] Debe informar a { $number } clientes
}
home-escalation = Guía para escalar problemas
home-escalation-hint = Qué debe comprobar primero y qué problemas puede escalar a { $operator }.
home-customer-support = Soporte para clientes
home-customer-support-hint = Qué pueden esperar de usted sus clientes y qué recursos le ayudan a ofrecérselo.
