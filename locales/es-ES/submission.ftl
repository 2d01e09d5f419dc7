review-title = Revise su solicitud
review-intro = Todavía no se ha enviado nada. Si todo es correcto, envíe la solicitud.
review-change = Cambiar
review-change-entry = Cambiar: { $label }
review-submit = Enviar
review-sending = Enviando su solicitud…
review-retrying = Todavía no se ha recibido confirmación. Reintentando: intento { $attempt } de { $attempts }…
sent-title = Solicitud enviada
sent-reference = Su referencia
sent-copy-reference = Copiar la referencia
# “Su” avoids “un”, which would name one gender.
sent-next = Su representante de soporte técnico de { $operator } se pondrá en contacto directamente con usted.
sent-view = Ver esta solicitud
sent-another = Notificar otro problema
sent-home = Volver al inicio
sent-without-files = La solicitud ha llegado, pero no se han aceptado estos archivos: { $files }. Podrá facilitarlos cuando se pongan en contacto con usted.

# “The support desk” is the system that takes requests, “servicio”; the people behind it are the “equipo”.
send-failed-title = Su solicitud no se ha enviado
send-unconfirmed-title = No sabemos si su solicitud ha llegado
send-failed-unknown-outcome = No se ha recibido una respuesta clara. Vuelva a intentarlo: su solicitud no se registrará dos veces.
send-failed-unauthorized = No ha iniciado sesión o su sesión ha caducado. Inicie sesión de nuevo en otra pestaña y vuelva a intentarlo aquí.
send-failed-forbidden = No tiene permiso para enviar esta solicitud. Pida acceso al equipo de administración de su organización.
send-failed-not-found = No se puede acceder al servicio de soporte técnico en la dirección que usa esta página. Use el contacto que aparece más abajo.
send-failed-too-large = La solicitud es demasiado grande. Acorte la descripción o, si ha adjuntado archivos, quite alguno y vuelva a enviar la solicitud.
send-failed-busy-for = { $count ->
    [one] El servicio de soporte técnico está saturado. Vuelva a intentarlo dentro de { $number } segundo.
   *[other] El servicio de soporte técnico está saturado. Vuelva a intentarlo dentro de { $number } segundos.
}
send-failed-busy = El servicio de soporte técnico está saturado. Espere un momento y vuelva a intentarlo.
send-failed-server = Se ha producido un error en el servicio de soporte técnico. Vuelva a intentarlo dentro de unos minutos.
send-failed-invalid = El servicio de soporte técnico no acepta esta solicitud. Modifíquela y vuelva a intentarlo. Si el problema persiste, use el contacto que aparece más abajo.
send-failed-stopped = Ha detenido el envío. La solicitud no se enviará hasta que vuelva a intentarlo.
send-failed-files-refused = El servicio de soporte técnico no acepta al menos uno de los archivos. Edite la solicitud, quite o reemplace archivos y vuelva a enviarla.
send-failed-files-gone = Al menos uno de los archivos ya no se puede leer en este dispositivo. Cambie los archivos: quite los que no se puedan leer, vuelva a adjuntarlos si hacen falta y envíe la solicitud.
send-failed-nothing-lost = Se conserva todo lo que ha escrito.

send-queued-title = Todavía no se ha confirmado el envío de su solicitud
send-queued = La solicitud está guardada en este dispositivo y, mientras esta página siga abierta, se seguirá intentando el envío. Si la cierra, el envío continuará cuando vuelva a abrirla.
send-keep-page-open = No cierre esta página: la solicitud no se ha podido guardar en este dispositivo. El envío se reintentará automáticamente mientras la página siga abierta.

upload-progress = Enviado: { $sent } de { $total }
upload-speed = { $speed } por segundo
upload-label = Enviando su solicitud
upload-confirming = Se ha enviado todo. Esperando la confirmación…
upload-stop = Detener el envío

copied = Copiado
copy-by-hand = Aquí no se puede copiar automáticamente. El texto está seleccionado: cópielo manualmente.
