additional-customers-title = Otros clientes afectados
additional-customers-add = Agregar otro cliente afectado
additional-customers-remove = Quitar
additional-customers-remove-customer = Quitar { $customer }
additional-customers-added = Se ha agregado { $customer }
additional-customers-already-listed = { $customer } ya figura en la lista.
additional-customers-cancel = Cancelar
additional-customers-refused = No se puede agregar { $customer } porque no hay ninguna relación de administrador activa con este cliente. Solicítela primero en el Centro de partners.
review-additional-customers = { $count ->
    [one] También se enviará una solicitud independiente en nombre de { $customers }.
   *[other] También se enviará una solicitud independiente en nombre de cada uno de estos otros { $number } clientes: { $customers }.
}
additional-requests-title = Solicitudes de los demás clientes
additional-request-sent = Se ha enviado la solicitud en nombre de { $customer }
additional-request-failed = No se ha enviado la solicitud en nombre de { $customer }
additional-request-refused = El servicio de soporte técnico no puede aceptar esta solicitud para este cliente. Omítala y notifique el problema de este cliente por separado.
additional-request-leave-out = Omitir
