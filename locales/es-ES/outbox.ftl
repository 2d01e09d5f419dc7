queue-title = Solicitudes pendientes de envío
queue-intro = Las solicitudes que ha enviado permanecen aquí hasta que se confirma que han llegado. Por muchas veces que se intente, ninguna se registrará dos veces.
queue-empty = No hay solicitudes pendientes de envío.
queue-count = { $count ->
    [one] Tiene { $number } solicitud pendiente de envío
   *[other] Tiene { $number } solicitudes pendientes de envío
}
queue-on-its-way = Mientras esta página siga abierta, se seguirá intentando el envío. No tiene que hacer nada.
queue-attention = Alguna solicitud pendiente de envío requiere su intervención.
queue-show = Ver las solicitudes pendientes de envío
queue-submitted = Fecha de la solicitud: { $date }
queue-waiting = Se enviará en cuanto sea posible.
queue-send = Enviar ahora
queue-edit = Editar
queue-delete = Eliminar
queue-delete-question = La solicitud se eliminará de este dispositivo con todo lo que ha introducido y adjuntado, y no se volverá a intentar el envío. Si ya ha llegado, no se retirará. Los archivos originales no se ven afectados.
queue-deleted = La solicitud se ha quitado de la lista.
queue-delivered = Ha llegado. Referencia: { $reference }
queue-delivered-title = Ha llegado una solicitud que estaba pendiente de envío.
queue-seen = Quitar de la lista

kept-may-have-arrived = Es posible que esta solicitud ya haya llegado. Si la modifica, se enviará como una segunda solicitud.
