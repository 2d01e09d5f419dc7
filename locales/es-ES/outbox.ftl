outbox-title = Solicitudes pendientes de envío
outbox-intro = Las solicitudes permanecen aquí hasta que se confirma su recepción. Aunque el envío se reintente varias veces, ninguna se registrará dos veces.
outbox-empty = No hay solicitudes pendientes de envío
outbox-empty-hint = Las solicitudes cuya recepción ya se ha confirmado están en «{ home-requests }».
outbox-count = { $count ->
    [one] Tiene { $number } solicitud pendiente de envío
   *[other] Tiene { $number } solicitudes pendientes de envío
}
outbox-retrying = Mientras esta página esté abierta, seguiremos intentando el envío. No tiene que hacer nada.
outbox-needs-attention = Al menos una solicitud pendiente requiere su intervención antes de poder enviarse.
outbox-show = Ver solicitudes pendientes
outbox-submitted = Fecha de la solicitud: { $date }
outbox-waiting = Se enviará en cuanto sea posible.
outbox-left-alone = La solicitud original, abierta en nombre de otro cliente, se ha eliminado, por lo que esta no se ha enviado. Seleccione «{ outbox-send-now }» para enviar esta por separado, o elimínela.
outbox-send-now = Enviar ahora
outbox-edit = Editar
outbox-delete = Eliminar
outbox-delete-question = ¿Quiere eliminar esta solicitud? Su texto y sus archivos adjuntos se quitarán de este dispositivo y no se volverá a intentar el envío. Si ya se ha recibido, eliminarla aquí no la cancela. Los archivos originales no se verán afectados.
outbox-deleted = La solicitud se ha quitado de la lista.
outbox-delivered = Recibida. Referencia: { $reference }
outbox-delivered-title = Se ha enviado una solicitud que estaba pendiente.
outbox-dismiss = Quitar de la lista

outbox-edit-may-duplicate = Es posible que esta solicitud ya se haya recibido. Si la modifica, se enviará como una solicitud nueva, que puede ser un duplicado.
