# Lo que se guarda en el dispositivo: borradores y solicitudes pendientes de envío.
kept-saved = El borrador está guardado en este dispositivo.
kept-saved-without-files = El texto está guardado en este dispositivo, pero no hay espacio para los archivos. Si cierra esta página, tendrá que volver a elegirlos.
kept-not-saved = No se han podido guardar los últimos cambios: es posible que no quede espacio en este dispositivo. Libere espacio y no cierre esta página hasta que se confirme el envío de la solicitud.
kept-discard = Descartar el borrador
kept-discard-question = El borrador se eliminará de este dispositivo con todo lo que ha introducido y adjuntado. Los archivos originales no se ven afectados.
kept-discarded = Se ha descartado el borrador.
kept-keep = Conservar
kept-missing = Este navegador no permite que la página guarde nada en el dispositivo: ni borradores ni solicitudes pendientes de envío. No cierre esta página hasta que se confirme el envío de la solicitud.
kept-full = No queda espacio en este dispositivo para guardar nada. No cierre esta página hasta que se confirme el envío de la solicitud, y libere espacio para que se puedan volver a guardar borradores.
kept-in-the-way = Envíe o descarte primero la solicitud de este formulario. No se puede guardar, por lo que no se puede abrir otra en su lugar.
kept-elsewhere = Este borrador se ha enviado o eliminado en otra pestaña. Si ya se ha enviado, al enviarlo aquí se creará una segunda solicitud.
kept-apart = Este borrador se ha modificado en otra pestaña. Lo que escribe aquí se guarda como un borrador aparte. Si envía los dos, serán dos solicitudes.
kept-may-have-arrived = Es posible que esta solicitud ya haya llegado. Si la modifica, se enviará como una segunda solicitud.
kept-newer = Una versión más reciente de esta página ha guardado en este dispositivo una solicitud que esta versión no puede mostrar. Vuelva a cargar la página para verla.

drafts-title = Solicitudes sin terminar
drafts-saved = Borrador guardado { $ago }
drafts-untitled = Sin título
drafts-untitled-about = { $about } (sin título)
drafts-continue = Continuar el borrador
drafts-continue-entry = Continuar el borrador: { $title }
drafts-discard = Descartar
drafts-taken-up = Se ha recuperado el borrador.

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

send-queued-title = Todavía no se ha confirmado el envío de su solicitud
send-queued = La solicitud está guardada en este dispositivo y, mientras esta página siga abierta, se seguirá intentando el envío. Si la cierra, el envío continuará cuando vuelva a abrirla.
send-open = No cierre esta página: la solicitud no se ha podido guardar en este dispositivo. El envío se reintentará automáticamente mientras la página siga abierta.
send-failed-stopped = Ha detenido el envío. La solicitud no se enviará hasta que vuelva a intentarlo.
send-failed-files-refused = El servicio de soporte técnico no acepta al menos uno de los archivos. Edite la solicitud, quite o reemplace archivos y vuelva a enviarla.
send-failed-files-gone = Al menos uno de los archivos ya no se puede leer en este dispositivo. Cambie los archivos: quite los que no se puedan leer, vuelva a adjuntarlos si hacen falta y envíe la solicitud.

upload-progress = Enviado: { $sent } de { $total }
upload-speed = { $speed } por segundo
upload-label = Enviando su solicitud
upload-confirming = Se ha enviado todo. Esperando la confirmación…
upload-stop = Detener el envío
