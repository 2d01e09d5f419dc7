# Lo que se guarda en el dispositivo: borradores y solicitudes pendientes de envío.
kept-saved = El borrador está guardado en este dispositivo.
kept-saved-without-files = El texto está guardado en este dispositivo, pero no hay espacio para los archivos. Si cierra esta página, tendrá que volver a elegirlos.
kept-not-saved = No se ha podido guardar el borrador en este dispositivo. No cierre esta página hasta haber enviado la solicitud.
kept-discard = Descartar borrador
kept-discard-question = El borrador y todo su contenido se eliminarán de este dispositivo.
kept-discarded = El borrador se ha eliminado.
kept-keep = Conservar
kept-missing = Este navegador no permite que la página guarde nada, así que no se pueden guardar borradores. No cierre la página hasta haber enviado la solicitud.
kept-full = No queda espacio en este dispositivo para guardar borradores. No cierre esta página hasta haber enviado la solicitud, o libere espacio.
kept-newer = Una versión más reciente de esta página ha guardado aquí algo que esta versión no puede mostrar. Vuelva a cargar la página para verlo.

drafts-title = Solicitudes sin terminar
drafts-saved = Guardado { $ago }
drafts-untitled = Aún sin título
drafts-continue = Continuar
drafts-continue-entry = Continuar: { $title }
drafts-discard = Descartar
drafts-taken-up = El borrador vuelve a estar abierto.

queue-title = Pendientes de envío
queue-intro = Ha enviado estas solicitudes, pero aún no hemos podido confirmar que han llegado. Cada una se envía una sola vez.
queue-empty = No hay nada pendiente. Todas sus solicitudes han llegado.
queue-count = { $count ->
    [one] { $number } solicitud está pendiente de envío
   *[other] { $number } solicitudes están pendientes de envío
}
queue-on-its-way = Se enviará en cuanto haya conexión. No tiene que hacer nada.
queue-attention = Al menos una de ellas requiere su atención.
queue-show = Ver lo pendiente
queue-submitted = Presentada: { $date }
queue-waiting = Se enviará en cuanto haya conexión.
queue-send = Enviar ahora
queue-edit = Editar
queue-delete = Eliminar
queue-delete-question = La solicitud no se enviará y todo su contenido se eliminará de este dispositivo.
queue-deleted = Se ha quitado de esta lista.
queue-delivered = Enviada. Referencia: { $reference }
queue-delivered-title = Se ha enviado una solicitud que estaba pendiente.
queue-seen = Quitar de esta lista

send-queued-title = Su solicitud aún no se ha enviado
send-queued = La guardamos en este dispositivo y la enviaremos en cuanto haya conexión. Puede cerrar esta página; continuaremos cuando vuelva.
send-open = No cierre esta página: este navegador no puede guardar la solicitud. Seguiremos intentándolo.
send-failed-stopped = Ha detenido el envío. No se enviará nada más hasta que lo pida.
send-failed-files-refused = El equipo de soporte no puede aceptar uno de los archivos. Quítelo o elija otro y vuelva a enviar la solicitud.
send-failed-files-gone = Ya no se puede leer uno de los archivos en este dispositivo. Quítelo o vuelva a elegirlo y envíe después la solicitud.

upload-progress = Enviados { $sent } de { $total }
upload-speed = { $speed } por segundo
upload-label = Enviando su solicitud
upload-confirming = Se ha enviado todo. Esperando la confirmación…
upload-stop = Detener el envío
