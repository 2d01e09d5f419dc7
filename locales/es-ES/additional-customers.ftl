others-title = Otros clientes afectados
others-add = Agregar otro cliente afectado
others-remove = Quitar
others-remove-customer = Quitar { $customer }
others-added = Se ha agregado { $customer }
others-known = { $customer } ya figura en la lista.
others-cancel = Cancelar
others-refused = No se puede agregar { $customer } porque no hay ninguna relación de administración activa con este cliente.
review-others = { $count ->
    [one] También se enviará una solicitud independiente en nombre de { $customers }.
   *[other] También se enviará una solicitud independiente en nombre de cada uno de estos otros { $number } clientes: { $customers }.
}
companions-title = Los demás clientes afectados
companion-sent = Se ha enviado la solicitud en nombre de { $customer }
companion-failed = No se ha enviado la solicitud en nombre de { $customer }
companion-refused = El servicio de soporte técnico no acepta esta solicitud para este cliente. Omítala y notifique el problema de este cliente por separado.
companion-leave-out = Omitir
