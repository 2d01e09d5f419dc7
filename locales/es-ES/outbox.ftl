outbox-title = Solicitudes pendientes de envío
outbox-intro = Las solicitudes que ha enviado permanecen aquí hasta que se confirma que han llegado. Por muchas veces que se intente, ninguna se registrará dos veces.
outbox-empty = No hay solicitudes pendientes de envío.
outbox-count = { $count ->
    [one] Tiene { $number } solicitud pendiente de envío
   *[other] Tiene { $number } solicitudes pendientes de envío
}
outbox-retrying = Mientras esta página siga abierta, se seguirá intentando el envío. No tiene que hacer nada.
outbox-needs-attention = Alguna solicitud pendiente de envío requiere su intervención.
outbox-show = Ver las solicitudes pendientes de envío
outbox-submitted = Fecha de la solicitud: { $date }
outbox-waiting = Se enviará en cuanto sea posible.
outbox-left-alone = Se ha eliminado la solicitud original, en nombre de otro cliente, por lo que esta no se ha enviado. Seleccione «{ outbox-send-now }» para enviarla por separado, o elimínela.
outbox-send-now = Enviar ahora
outbox-edit = Editar
outbox-delete = Eliminar
outbox-delete-question = La solicitud se eliminará de este dispositivo con todo lo que ha introducido y adjuntado, y no se volverá a intentar el envío. Si ya ha llegado, no se retirará. Los archivos originales no se ven afectados.
outbox-deleted = La solicitud se ha quitado de la lista.
outbox-delivered = Ha llegado. Referencia: { $reference }
outbox-delivered-title = Ha llegado una solicitud que estaba pendiente de envío.
outbox-dismiss = Quitar de la lista

outbox-edit-may-duplicate = Es posible que esta solicitud ya haya llegado. Si la modifica, se enviará como una segunda solicitud.
