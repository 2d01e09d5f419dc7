tell-title = Clientes a los que falta informar
tell-hint = Estos problemas ya se han dado por cerrados. Informe a los clientes y déjelo anotado aquí.
tell-all-done = Ya se ha informado a todos los clientes.
tell-more = Falta informar a más clientes. Los verá aquí después de estos.
tell-message = Mensaje para el cliente
tell-told = Ya he informado al cliente
tell-noted = Se ha informado a { $customer }: { $title }
tell-saved = Se ha guardado. El cliente ya está informado.
tell-undo = Deshacer
tell-undone = Se ha deshecho. Todavía no se ha informado al cliente.
tell-not-saved = No se ha podido guardar. Vuelva a intentarlo.
tell-cannot-save = Esto no se puede guardar aquí. Aun así, puede enviar el mensaje al cliente.
tell-still-there = El problema continúa
tell-replaces = Ya ha empezado otra solicitud. La nueva la reemplazará.
tell-replace = Reemplazarla
tell-keep = Continuar con la solicitud empezada
told-on = Cliente informado: { $date }
told-not-yet = Falta informar al cliente

message-mail = Abrir en la aplicación de correo
message-too-long = El mensaje es demasiado largo para abrirlo desde aquí en una aplicación de correo. Cópielo.
message-subject = El problema con { $service }
message-subject-any = El problema que nos ha notificado
# Agrees with “problema”, and with “solicitud”.
message-subject-solved = Resuelto: { $title }
message-subject-ended = Finalizado: { $title }
message-subject-closed = Solicitud cerrada: { $title }
message-solved = Hola:
    El problema con { $service } que nos notificó se ha resuelto: «{ $title }».
    Si algo sigue sin funcionar, le rogamos que nos lo comunique. Nuestra referencia es { $reference }.
message-solved-any = Hola:
    El problema que nos notificó se ha resuelto: «{ $title }».
    Si algo sigue sin funcionar, le rogamos que nos lo comunique. Nuestra referencia es { $reference }.
message-closed = Hola:
    La solicitud de soporte técnico que abrimos para usted se ha cerrado: «{ $title }».
    Si todavía necesita ayuda, le rogamos que nos lo comunique. Nuestra referencia es { $reference }.
message-ended = Hola:
    El problema conocido de { $service } ya se ha resuelto: «{ $title }». Ya debería poder usar el servicio con normalidad.
    Si el problema continúa, le rogamos que nos lo comunique.
