package jp.kokuji.console;

import java.io.File;
import java.net.InetAddress;
import java.net.URI;
import java.util.Objects;
import jp.kokuji.doctor.Certificate;
import org.apache.catalina.connector.Connector;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

/**
 * The door for others where no proxy stands before the server: https at the port of the address
 * that people type. What is not encrypted is for this machine then, for its commands and health.
 */
final class OwnHttps {
  private static final int PORT = 443;

  private OwnHttps() {}

  static void open(TomcatServletWebServerFactory server, Certificate certificate, URI url) {
    InetAddress loopback = InetAddress.getLoopbackAddress();
    InetAddress others = Objects.requireNonNullElse(server.getAddress(), loopback);
    server.setAddress(loopback);
    server.addAdditionalConnectors(
        connector(certificate, url.getPort() < 0 ? PORT : url.getPort(), others));
  }

  private static Connector connector(Certificate certificate, int port, InetAddress address) {
    Http11NioProtocol protocol = new Http11NioProtocol();
    protocol.setSSLEnabled(true);
    protocol.setAddress(address);
    SSLHostConfig host = new SSLHostConfig();
    host.setProtocols("TLSv1.3+TLSv1.2");
    SSLHostConfigCertificate own =
        new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.UNDEFINED);
    own.setCertificateKeystoreFile(new File(certificate.file()).getAbsolutePath());
    own.setCertificateKeystorePassword(certificate.password());
    host.addCertificate(own);
    Connector connector = new Connector(protocol);
    connector.addSslHostConfig(host);
    connector.setPort(port);
    connector.setScheme("https");
    connector.setSecure(true);
    connector.setAllowTrace(false);
    connector.setXpoweredBy(false);
    return connector;
  }
}
