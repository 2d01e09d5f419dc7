review-title = Revise su solicitud
review-intro = Todavía no se ha enviado nada. Si todo es correcto, envíe la solicitud.
review-change = Cambiar
review-change-entry = Cambiar: { $label }
review-submit = Enviar
review-sending = Enviando su solicitud…
review-retrying = Todavía no se ha recibido confirmación. Nuevo intento: { $attempt } de { $attempts }…
sent-title = Solicitud enviada
sent-reference = Su referencia
sent-copy-reference = Copiar la referencia
# “Equipo” promises no particular person, and names no gender.
sent-next = El equipo de soporte técnico de { $operator } se pondrá en contacto con usted.
sent-view = Ver esta solicitud
sent-another = Notificar otro problema
sent-home = Volver al inicio
sent-without-files = Se ha recibido la solicitud, pero no se han aceptado estos archivos: { $files }. Podrá facilitarlos cuando se pongan en contacto con usted.

# “The support service” is the system that takes requests, “servicio”; the people behind it are the “equipo”.
send-failed-title = Su solicitud no se ha enviado
send-unconfirmed-title = No se ha podido confirmar la recepción de su solicitud
send-failed-unknown-outcome = El servicio de soporte técnico no ha confirmado la recepción de su solicitud. La solicitud no se registrará dos veces.
send-failed-unauthorized = No ha iniciado sesión o su sesión ha caducado. Inicie sesión de nuevo en otra pestaña y vuelva a intentarlo aquí.
send-failed-forbidden = No tiene permiso para enviar esta solicitud. Pida a quien administra el portal en su organización que le dé acceso.
send-failed-not-found = Esta página no puede acceder al servicio de soporte técnico. Es posible que no esté bien configurada. Use el contacto que aparece más abajo.
send-failed-too-large = La solicitud es demasiado grande. Quite archivos grandes o acorte la descripción y vuelva a enviar la solicitud.
send-failed-busy-for = { $count ->
    [one] El servicio de soporte técnico está saturado y ha pedido que se espere { $number } segundo.
   *[other] El servicio de soporte técnico está saturado y ha pedido que se espere { $number } segundos.
}
send-failed-busy = El servicio de soporte técnico está saturado.
send-failed-server = Se ha producido un error en el servicio de soporte técnico.
send-failed-invalid = El servicio de soporte técnico no puede aceptar esta solicitud. Modifíquela y vuelva a enviarla. Si el problema persiste, use el contacto que aparece más abajo.
send-failed-stopped = Ha detenido el envío. La solicitud no se enviará hasta que vuelva a intentarlo.
send-failed-files-refused = El servicio de soporte técnico ha rechazado uno o varios archivos. Edite la solicitud para quitarlos o reemplazarlos y vuelva a enviarla.
send-failed-files-gone = Uno o varios archivos ya no se pueden leer. Quítelos, vuelva a adjuntarlos si hacen falta y envíe la solicitud.
send-failed-nothing-lost = No perderá nada de lo que ha escrito.

send-queued-title = Seguimos intentando enviar su solicitud
send-queued = La solicitud está guardada en este dispositivo. Mientras esta página esté abierta, seguiremos intentando enviarla; si la cierra, continuaremos cuando vuelva a abrirla.
send-keep-page-open = No cierre esta página: la solicitud no se ha podido guardar en este dispositivo. Seguiremos intentando enviarla.

upload-progress = Enviado: { $sent } de { $total }
upload-speed = { $speed } por segundo
upload-label = Enviando su solicitud
upload-confirming = Se ha enviado todo. Esperando la confirmación…
upload-stop = Detener el envío

copied = Copiado
copy-by-hand = Esta página no puede copiar el texto automáticamente. El texto está seleccionado: cópielo manualmente.
