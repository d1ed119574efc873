using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace DataExchange.Testing.Redis;

/// <summary>A certificate authority of a test's own, which nobody trusts who is not told to. Its files, keys included, are deleted with it.</summary>
public sealed class TestAuthority : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("dataexchange-authority-").FullName;
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly X509Certificate2 _certificate;

    /// <summary>Makes one.</summary>
    public TestAuthority()
    {
        var request = new CertificateRequest("CN=Test authority", _key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(certificateAuthority: true, hasPathLengthConstraint: false, 0, critical: true));
        request.CertificateExtensions.Add(new X509KeyUsageExtension(X509KeyUsageFlags.KeyCertSign, critical: true));
        _certificate = request.CreateSelfSigned(Now.AddDays(-1), Now.AddDays(1));
        File = Save("authority.pem", _certificate.ExportCertificatePem());
    }

    /// <summary>The file of its certificate, as PEM.</summary>
    public string File { get; }

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    /// <summary>Issues a certificate for a server; the files of certificate and key, as PEM.</summary>
    public (string Certificate, string Key) Issue(string host)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={host}", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid("1.3.6.1.5.5.7.3.1", "TLS server")], critical: false));
        using var certificate = request.Create(_certificate, Now.AddDays(-1), Now.AddHours(12), RandomNumberGenerator.GetBytes(8));
        return (Save($"{host}.pem", certificate.ExportCertificatePem()), Save($"{host}.key", key.ExportPkcs8PrivateKeyPem()));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _certificate.Dispose();
        _key.Dispose();
        Directory.Delete(_directory, recursive: true);
    }

    private string Save(string name, string text)
    {
        var file = Path.Combine(_directory, name);
        System.IO.File.WriteAllText(file, text);
        return file;
    }
}
