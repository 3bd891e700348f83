package dev.milepost.kit.security;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtGrantedAuthoritiesConverter;

/// What a token allows: its `scope` as `SCOPE_…`, its `roles` as `ROLE_…` in upper case.
final class TokenAuthorities implements Converter<Jwt, Collection<GrantedAuthority>> {

    private final JwtGrantedAuthoritiesConverter scopes = new JwtGrantedAuthoritiesConverter();

    @Override
    public Collection<GrantedAuthority> convert(Jwt token) {
        Stream<GrantedAuthority> roles = roles(token).stream().map(TokenAuthorities::role);
        return Stream.concat(scopes.convert(token).stream(), roles).toList();
    }

    private static List<String> roles(Jwt token) {
        return Objects.requireNonNullElse(token.getClaimAsStringList("roles"), List.of());
    }

    private static GrantedAuthority role(String name) {
        return new SimpleGrantedAuthority("ROLE_" + name.toUpperCase(Locale.ROOT));
    }
}
