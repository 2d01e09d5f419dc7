error-summary-title = Revise los datos introducidos
error-prefix = Error:

error-customer-name-required = Escriba el nombre de la empresa del cliente
error-customer-domain-required = Escriba el dominio del cliente
error-customer-domain-invalid = Escriba un dominio válido, por ejemplo, contoso.com
error-category-required = Seleccione el tipo de problema
error-title-required = Escriba un título
error-description-required = Escriba una descripción
error-severity-required = Seleccione la gravedad del problema
error-severity-not-allowed = Seleccione una gravedad menor para este tipo de problema
error-problem-start-time-invalid = Escriba la fecha y la hora de inicio del problema, por ejemplo, 2026-11-21 09:30, o deje el campo vacío
error-problem-start-time-in-future = La fecha y la hora de inicio del problema no pueden ser futuras
error-email-required = Escriba una dirección de correo electrónico
error-email-invalid = Escriba una dirección de correo electrónico con el formato nombre@example.com
error-email-not-allowed = Escriba una dirección de correo electrónico de su empresa, no del cliente
error-phone-number-required = Escriba un número de teléfono o seleccione el correo electrónico como forma de contacto
error-phone-number-invalid = Escriba un número de teléfono con cifras, por ejemplo, +1 425 555 0100
error-required = Rellene «{ $label }»
error-too-long = { $limit ->
    [one] «{ $label }» puede tener { $number } carácter como máximo
   *[other] «{ $label }» puede tener { $number } caracteres como máximo
}
error-refused = Cambie «{ $label }»; el servicio de soporte técnico no puede aceptar este dato

send-failed-no-backend = Esta página no está conectada a un servicio de soporte técnico. Use el contacto que aparece más abajo.

load-failed-title = No se ha podido cargar el contenido
load-failed-unknown-outcome = El servicio de soporte técnico no ha respondido. Compruebe la conexión y vuelva a intentarlo.
load-failed-unauthorized = No ha iniciado sesión o su sesión ha caducado. Inicie sesión en esta página y vuelva a intentarlo.
load-failed-forbidden = No tiene permiso para ver este contenido. Pida a quien administra el portal en su organización que le dé acceso.
load-failed-not-found = La solicitud no existe o pertenece a otra persona. Compruebe que ha iniciado sesión con la cuenta correcta o use el contacto que aparece más abajo.
load-failed-unsupported = Aquí no se pueden consultar las solicitudes. Aun así, puede notificar un problema. Para preguntar por una solicitud anterior, use el contacto que aparece más abajo.
load-failed-busy = El servicio de soporte técnico está saturado. Espere un momento y vuelva a intentarlo.
load-failed-server = Se ha producido un error en el servicio de soporte técnico. Vuelva a intentarlo dentro de unos minutos.
files-not-ready = Hay un archivo que no está listo. Espere a que se compruebe, termine de ocultar los datos o cancele esa operación, o bien quite el archivo.
