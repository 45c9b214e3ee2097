package jp.kokuji.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** A city's directory, as small as it can be: whoever comes is the person whose turn it is. */
final class CityIssuer implements AutoCloseable {
  private static final int OK = 200;
  private static final int FOUND = 302;

  private final HttpServer server;
  private final RSAKey key;
  private final Map<String, String> nonces = new ConcurrentHashMap<>();

  /** Who signs in next. */
  final AtomicReference<String> person = new AtomicReference<>("");

  CityIssuer() throws IOException, JOSEException {
    key = new RSAKeyGenerator(2048).keyID("city").generate();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/.well-known/openid-configuration",
        asked ->
            json(
                asked,
                Map.of(
                    "issuer",
                    address(),
                    "authorization_endpoint",
                    address() + "/authorize",
                    "token_endpoint",
                    address() + "/token",
                    "jwks_uri",
                    address() + "/keys",
                    "subject_types_supported",
                    new String[] {"public"},
                    "response_types_supported",
                    new String[] {"code"},
                    "id_token_signing_alg_values_supported",
                    new String[] {"RS256"})));
    server.createContext(
        "/keys", asked -> json(asked, new JWKSet(key.toPublicJWK()).toJSONObject()));
    server.createContext("/authorize", this::authorize);
    server.createContext("/token", this::token);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void authorize(HttpExchange asked) throws IOException {
    var query = UriComponentsBuilder.fromUri(asked.getRequestURI()).build().getQueryParams();
    String code = Long.toHexString(System.nanoTime());
    String nonce = query.getFirst("nonce");
    nonces.put(code, nonce == null ? "" : nonce);
    String back = java.net.URLDecoder.decode(query.getFirst("redirect_uri"), UTF_8);
    asked
        .getResponseHeaders()
        .add("Location", back + "?code=" + code + "&state=" + query.getFirst("state"));
    asked.sendResponseHeaders(FOUND, -1);
    asked.close();
  }

  private void token(HttpExchange asked) throws IOException {
    String sent = new String(asked.getRequestBody().readAllBytes(), UTF_8);
    var words = UriComponentsBuilder.fromUri(URI.create("/?" + sent)).build().getQueryParams();
    String nonce = nonces.remove(words.getFirst("code"));
    Instant now = Instant.now();
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("city").build(),
            new JWTClaimsSet.Builder()
                .issuer(address())
                .subject("0001")
                .audience("kokuji")
                .claim("nonce", java.net.URLDecoder.decode(nonce, UTF_8))
                .claim("preferred_username", person.get())
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .build());
    try {
      token.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    json(
        asked,
        Map.of(
            "access_token",
            "a",
            "token_type",
            "Bearer",
            "expires_in",
            300,
            "id_token",
            token.serialize()));
  }

  private static void json(HttpExchange asked, Object answer) throws IOException {
    byte[] bytes = JsonMapper.shared().writeValueAsBytes(answer);
    asked.getResponseHeaders().add("Content-Type", "application/json");
    asked.sendResponseHeaders(OK, bytes.length);
    asked.getResponseBody().write(bytes);
    asked.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
