# Lo que se guarda en el dispositivo: borradores y solicitudes pendientes de envío.
kept-saved = El borrador está guardado en este dispositivo.
kept-saved-without-files = El texto está guardado en este dispositivo, pero no hay espacio para los archivos. Si cierra esta página, tendrá que volver a elegirlos.
kept-not-saved = No se ha podido guardar el borrador en este dispositivo. No cierre esta página hasta que se confirme el envío de la solicitud.
kept-discard = Descartar el borrador
kept-discard-question = Si descarta el borrador, se eliminará de este dispositivo con todo su contenido.
kept-discarded = Se ha descartado el borrador.
kept-keep = Conservar
kept-missing = Este navegador no permite que la página guarde nada en el dispositivo: ni borradores ni solicitudes pendientes de envío. No cierre esta página hasta que se confirme el envío de la solicitud.
kept-full = No queda espacio en este dispositivo para guardar borradores ni solicitudes pendientes de envío. Libere espacio o no cierre esta página hasta que se confirme el envío de la solicitud.
kept-in-the-way = Termine o descarte primero esta solicitud. No se puede guardar en este dispositivo para más tarde.
kept-elsewhere = Este borrador se ha enviado o eliminado en otra pestaña. Si lo envía aquí, será una segunda solicitud.
kept-may-have-arrived = Es posible que esta solicitud ya haya llegado. Si la modifica, se enviará como una segunda solicitud.
kept-newer = Una versión más reciente de esta página ha guardado en este dispositivo datos que esta versión no puede mostrar. Vuelva a cargar la página para verlos.

drafts-title = Solicitudes sin terminar
drafts-saved = Borrador guardado { $ago }
drafts-untitled = Sin título
drafts-continue = Continuar el borrador
drafts-continue-entry = Continuar el borrador: { $title }
drafts-discard = Descartar
drafts-taken-up = Se ha recuperado el borrador.

queue-title = Solicitudes pendientes de envío
queue-intro = Aquí aparecen sus solicitudes hasta que se confirma que han llegado. Ninguna se registrará dos veces.
queue-empty = No hay solicitudes pendientes de envío.
queue-count = { $count ->
    [one] Tiene { $number } solicitud pendiente de envío
   *[other] Tiene { $number } solicitudes pendientes de envío
}
queue-on-its-way = El envío se completará automáticamente en cuanto sea posible. No tiene que hacer nada.
queue-attention = Para completar el envío, hace falta su intervención.
queue-show = Ver las solicitudes pendientes
queue-submitted = Fecha de la solicitud: { $date }
queue-waiting = Se enviará automáticamente en cuanto sea posible.
queue-send = Enviar ahora
queue-edit = Editar
queue-delete = Eliminar
queue-delete-question = Si elimina la solicitud, no habrá más intentos de envío y todo su contenido desaparecerá de este dispositivo.
queue-deleted = La solicitud se ha quitado de la lista.
queue-delivered = Enviada. Referencia: { $reference }
queue-delivered-title = Se ha enviado una solicitud que estaba pendiente.
queue-seen = Quitar de la lista

send-queued-title = Todavía no se ha confirmado el envío de su solicitud
send-queued = La solicitud está guardada en este dispositivo y se enviará automáticamente en cuanto sea posible. Puede cerrar esta página: el envío continuará cuando vuelva a abrirla.
send-open = No cierre esta página: la solicitud no se ha podido guardar en este dispositivo. El envío se reintentará automáticamente mientras la página siga abierta.
send-failed-stopped = Ha detenido el envío. No se enviará nada más hasta que vuelva a intentarlo.
send-failed-files-refused = El servicio de soporte técnico no acepta alguno de los archivos. Edite la solicitud, quite ese archivo o elija otro y vuelva a enviarla.
send-failed-files-gone = Alguno de los archivos ya no se puede leer en este dispositivo. Quítelo o elíjalo de nuevo y vuelva a enviar la solicitud.

upload-progress = Enviado: { $sent } de { $total }
upload-speed = { $speed } por segundo
upload-label = Enviando su solicitud
upload-confirming = Se ha enviado todo. Esperando la confirmación…
upload-stop = Detener el envío
