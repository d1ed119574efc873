using System.Security.Cryptography;
using DataExchange.Cli.Reporting;
using DataExchange.Gateway.Identity;

namespace DataExchange.Cli.Data;

/// <summary>
/// The keys of a development system, one file each, readable by their owner only. A key that is missing is made; a key that is there is never
/// replaced: what was signed or hashed with it stays verifiable.
/// </summary>
internal sealed class KeyStore
{
    private const int KeyBytes = 32;

    private readonly string _directory;

    private KeyStore(string directory) => _directory = directory;

    public static KeyStore Open(string dataDirectory)
    {
        var directory = Path.Combine(dataDirectory, "keys");
        try
        {
            if (!Directory.Exists(directory))
            {
                CreateDirectory(directory);
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CommandFailure.Environment($"The data directory `{dataDirectory}` cannot be made or written: choose another with `--data`.");
        }

        return new KeyStore(directory);
    }

    /// <summary>The development issuer, with a key of its own.</summary>
    public DevelopmentIssuer DevelopmentIssuer(TimeProvider time)
    {
        var pem = ReadOrMake("development-issuer.pem", Gateway.Identity.DevelopmentIssuer.CreateKey);
        try
        {
            return Gateway.Identity.DevelopmentIssuer.FromPem(pem, time);
        }
        catch (Exception failure) when (failure is ArgumentException or CryptographicException)
        {
            throw CommandFailure.Environment($"The key file `{PathOf("development-issuer.pem")}` is damaged: delete it to have a new one made; tokens issued with it end.");
        }
    }

    /// <summary>A secret of 32 random bytes, in base64.</summary>
    public string Secret(string name)
    {
        var file = $"{name}.key";
        var secret = ReadOrMake(file, () => Convert.ToBase64String(RandomNumberGenerator.GetBytes(KeyBytes))).Trim();
        var bytes = new byte[secret.Length];
        return Convert.TryFromBase64String(secret, bytes, out var length) && length >= KeyBytes
            ? secret
            : throw CommandFailure.Environment($"The key file `{PathOf(file)}` is damaged: restore it from a backup, or delete it to have a new one made.");
    }

    private static void CreateDirectory(string directory)
    {
        if (OperatingSystem.IsWindows())
        {
            Directory.CreateDirectory(directory);
        }
        else
        {
            Directory.CreateDirectory(directory, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    private string ReadOrMake(string file, Func<string> make)
    {
        var path = PathOf(file);
        try
        {
            if (!File.Exists(path))
            {
                Write(path, make());
            }

            return File.ReadAllText(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw CommandFailure.Environment($"The key file `{path}` cannot be read or written: check who owns it.");
        }
    }

    // Written beside and moved into place, so that another process never reads half a key; whoever moves first wins.
    private static void Write(string path, string content)
    {
        var temporary = $"{path}.{Environment.ProcessId}";
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using (var writer = new StreamWriter(temporary, options))
        {
            writer.Write(content);
        }

        try
        {
            File.Move(temporary, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            File.Delete(temporary);
        }
    }

    private string PathOf(string file) => Path.Combine(_directory, file);
}
