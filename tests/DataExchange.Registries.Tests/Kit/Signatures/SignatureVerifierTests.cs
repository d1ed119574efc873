using System.Text;
using DataExchange.Registries.Signatures;

namespace DataExchange.Registries.Tests.Kit.Signatures;

public sealed class SignatureVerifierTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 8, 0, 0, TimeSpan.Zero);
    private static readonly byte[] Body = """{"query":"{ __typename }"}"""u8.ToArray();

    [Fact]
    public void Request_of_the_gateway_is_accepted()
    {
        Assert.Equal(SignatureVerdict.Accepted, Verify(new Signer()));
        Assert.Equal(SignatureVerdict.Accepted, Verify(new Signer { Algorithm = null }));
        Assert.Equal(SignatureVerdict.Accepted, Verify(new Signer { Label = "sig1" }));
    }

    [Fact]
    public void Other_key_is_refused() =>
        Assert.Equal(SignatureVerdict.WrongSignature, Verify(new Signer { Secret = new byte[32] }));

    [Fact]
    public void Other_method_is_refused() =>
        Assert.Equal(SignatureVerdict.WrongSignature, Verify(new Signer { Method = "GET" }));

    [Fact]
    public void Other_path_is_refused() =>
        Assert.Equal(SignatureVerdict.WrongSignature, Verify(new Signer { Path = "/admin" }));

    [Fact]
    public void Agency_counts_only_where_it_is_signed()
    {
        var signed = Request(new Signer { Agency = "G22" }, Now);
        Assert.Equal(SignatureVerdict.Accepted, Verifier(Now).Verify(signed with { Agency = "G22" }));
        Assert.Equal(SignatureVerdict.WrongSignature, Verifier(Now).Verify(signed with { Agency = "G01" }));
        Assert.Equal(SignatureVerdict.WrongSignature, Verifier(Now).Verify(signed with { Agency = "G22,G22" }));
        Assert.Equal(SignatureVerdict.WrongCoverage, Verifier(Now).Verify(signed with { Agency = null }));
        Assert.Equal(SignatureVerdict.WrongCoverage, Verifier(Now).Verify(Request(new Signer(), Now) with { Agency = "G22" }));
    }

    [Theory]
    [InlineData("\"@method\" \"@path\"")]
    [InlineData("\"@method\" \"content-digest\"")]
    [InlineData("\"content-digest\" \"@path\" \"@method\"")]
    [InlineData("")]
    public void Other_coverage_is_refused(string coverage) =>
        Assert.Equal(SignatureVerdict.WrongCoverage, Verify(new Signer { Coverage = coverage }));

    [Fact]
    public void Other_key_id_or_algorithm_is_refused()
    {
        Assert.Equal(SignatureVerdict.WrongCoverage, Verify(new Signer { KeyId = "other" }));
        Assert.Equal(SignatureVerdict.WrongCoverage, Verify(new Signer { Algorithm = "rsa-pss-sha512" }));
    }

    [Fact]
    public void Altered_body_is_refused()
    {
        var signed = Request(new Signer(), Now);
        Assert.Equal(SignatureVerdict.BodyAltered, Verifier(Now).Verify(signed with { Body = Encoding.UTF8.GetBytes("{}") }));
    }

    [Fact]
    public void Body_altered_together_with_its_digest_is_refused()
    {
        var other = new Signer().Sign("{}"u8.ToArray(), Now);
        var signed = Request(new Signer(), Now);
        Assert.Equal(SignatureVerdict.WrongSignature, Verifier(Now).Verify(signed with { Body = "{}"u8.ToArray(), ContentDigest = other.Digest }));
    }

    [Theory]
    [InlineData(-60, SignatureVerdict.Accepted)]
    [InlineData(-61, SignatureVerdict.OutsideWindow)]
    [InlineData(60, SignatureVerdict.Accepted)]
    [InlineData(61, SignatureVerdict.OutsideWindow)]
    public void Time_is_within_60_seconds_either_way(int seconds, SignatureVerdict expected) =>
        Assert.Equal(expected, Verifier(Now).Verify(Request(new Signer(), Now.AddSeconds(seconds))));

    [Fact]
    public void Changed_time_is_refused()
    {
        var signed = Request(new Signer(), Now.AddHours(-1));
        var created = Now.AddHours(-1).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        var changed = signed.SignatureInput!.Replace(created, Now.ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
        Assert.Equal(SignatureVerdict.WrongSignature, Verifier(Now).Verify(signed with { SignatureInput = changed }));
    }

    [Fact]
    public void Replay_is_refused_for_as_long_as_the_signature_is_in_time()
    {
        var clock = new Clock { Now = Now };
        var verifier = new SignatureVerifier(Key(), clock);
        var signed = Request(new Signer(), Now.AddSeconds(50));
        Assert.Equal(SignatureVerdict.Accepted, verifier.Verify(signed));
        Assert.Equal(SignatureVerdict.Replayed, verifier.Verify(signed));
        clock.Now = Now.AddSeconds(110);
        Assert.Equal(SignatureVerdict.Replayed, verifier.Verify(signed));
        clock.Now = Now.AddSeconds(111);
        Assert.Equal(SignatureVerdict.OutsideWindow, verifier.Verify(signed));
    }

    [Fact]
    public void Full_memory_of_nonces_refuses_and_recovers_with_time()
    {
        var clock = new Clock { Now = Now };
        var verifier = new SignatureVerifier(Key(), clock, nonceLimit: 2);
        Assert.Equal(SignatureVerdict.Accepted, verifier.Verify(Request(new Signer(), Now)));
        Assert.Equal(SignatureVerdict.Accepted, verifier.Verify(Request(new Signer(), Now)));
        Assert.Equal(SignatureVerdict.Replayed, verifier.Verify(Request(new Signer(), Now)));
        clock.Now = Now.AddMinutes(3);
        Assert.Equal(SignatureVerdict.Accepted, verifier.Verify(Request(new Signer(), clock.Now)));
    }

    [Fact]
    public void Wrong_signature_does_not_use_up_a_nonce()
    {
        var verifier = Verifier(Now);
        Assert.Equal(SignatureVerdict.WrongSignature, verifier.Verify(Request(new Signer { Nonce = "0123456789abcdef", Secret = new byte[32] }, Now)));
        Assert.Equal(SignatureVerdict.Accepted, verifier.Verify(Request(new Signer { Nonce = "0123456789abcdef" }, Now)));
    }

    [Fact]
    public void Absent_or_malformed_header_is_refused()
    {
        var signed = Request(new Signer(), Now);
        SignedRequest[] wrong =
        [
            signed with { ContentDigest = null },
            signed with { SignatureInput = null },
            signed with { Signature = null },
            signed with { ContentDigest = "sha-512=:AAAA:" },
            signed with { ContentDigest = signed.ContentDigest + ", " + signed.ContentDigest },
            signed with { Signature = signed.Signature!.Replace("dx=", "other=", StringComparison.Ordinal) },
            signed with { Signature = "dx=:" + new string('!', 44) + ":" },
            signed with { SignatureInput = signed.SignatureInput + ", b=();created=1" },
            signed with { SignatureInput = signed.SignatureInput + ";created=1" },
            signed with { SignatureInput = signed.SignatureInput!.Replace(";nonce=", ";other=", StringComparison.Ordinal) },
            signed with { SignatureInput = signed.SignatureInput!.Replace("created=", "expires=", StringComparison.Ordinal) },
            signed with { SignatureInput = new string('x', 1000) },
        ];
        Assert.All(wrong, request => Assert.Equal(SignatureVerdict.Malformed, Verifier(Now).Verify(request)));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("c2hvcnQ=")]
    public void Gateway_key_absent_or_weak_is_refused(string? text)
    {
        Assert.False(GatewayKey.TryParse(text, out _, out var reason));
        Assert.Contains("`Registry:GatewayKey`", reason, StringComparison.Ordinal);
    }

    private static SignatureVerdict Verify(Signer signer) => Verifier(Now).Verify(Request(signer, Now));

    private static SignatureVerifier Verifier(DateTimeOffset now) => new(Key(), new Clock { Now = now });

    private static GatewayKey Key() => GatewayKey.TryParse(Convert.ToBase64String(Signer.Key), out var key, out _) ? key : throw new InvalidOperationException();

    private static SignedRequest Request(Signer signer, DateTimeOffset when)
    {
        var (digest, input, signature) = signer.Sign(Body, when);
        return new SignedRequest("POST", "/graphql", digest, input, signature, Body);
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; }

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
