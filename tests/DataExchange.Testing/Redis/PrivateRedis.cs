using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace DataExchange.Testing.Redis;

/// <summary>
/// A Redis server of a test's own, on a free port, so that the test can do to it what happens to servers. It keeps nothing on disk unless asked to save; it is
/// killed when disposed.
/// </summary>
public sealed class PrivateRedis : IAsyncDisposable
{
    private static readonly Lazy<bool> s_hasTls = new(SpeaksTls);

    private readonly string _directory = Directory.CreateTempSubdirectory("dataexchange-redis-").FullName;
    private readonly string[] _options;
    private Process? _process;

    private PrivateRedis(int port, string[] options)
    {
        Port = port;
        _options = options;
    }

    /// <summary>Why tests skip where the program is missing.</summary>
    public const string Missing = "redis-server is not installed";

    /// <summary>Whether the program redis-server is there.</summary>
    public static bool IsAvailable { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Any(p => File.Exists(Path.Combine(p, "redis-server")));

    /// <summary>Why tests of TLS skip where it cannot be had.</summary>
    public const string MissingTls = "redis-server is not installed, or was built without TLS (it knows no `tls-port`)";

    /// <summary>Whether the program is there and speaks TLS.</summary>
    public static bool HasTls => s_hasTls.Value;

    /// <summary>Where it listens for TLS, beside <see cref="Port"/>, where it does not; 0 for nowhere.</summary>
    public int TlsPort { get; private init; }

    /// <summary>Where it listens; the same when it is started again.</summary>
    public int Port { get; }

    /// <summary>Host and port.</summary>
    public string EndPoint => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{Port}");

    /// <summary>Starts one; options are those of its command line (<c>--maxmemory 2mb</c>: two words).</summary>
    public static async Task<PrivateRedis> StartAsync(CancellationToken cancellationToken, params string[] options)
    {
        var redis = new PrivateRedis(FreePort(), options);
        await redis.StartAgainAsync(cancellationToken);
        return redis;
    }

    /// <summary>Starts a Redis Cluster of one node that has all slots: it refuses questions about keys of several slots, as any cluster does.</summary>
    public static async Task<PrivateRedis> StartClusterAsync(CancellationToken cancellationToken)
    {
        var redis = new PrivateRedis(FreePort(), ["--cluster-enabled", "yes", "--cluster-port", FreePort().ToString(CultureInfo.InvariantCulture)]);
        await redis.StartAgainAsync(cancellationToken);
        await redis.AskAsync(cancellationToken, "CLUSTER", "ADDSLOTSRANGE", "0", "16383");
        await Poll.UntilAsync(
            async () => Encoding.ASCII.GetString((byte[])(await redis.AskAsync(cancellationToken, "CLUSTER", "INFO"))!).Contains("cluster_state:ok", StringComparison.Ordinal),
            "the cluster is ready",
            cancellationToken);
        return redis;
    }

    /// <summary>Starts one that speaks TLS on a port of its own, and asks no certificate of clients.</summary>
    /// <param name="certificate">The file of its certificate, as PEM.</param>
    /// <param name="key">The file of its key, as PEM.</param>
    /// <param name="cancellationToken">Ends the waiting for it.</param>
    public static async Task<PrivateRedis> StartTlsAsync(string certificate, string key, CancellationToken cancellationToken)
    {
        var port = FreePort();
        string[] options = ["--tls-port", port.ToString(CultureInfo.InvariantCulture), "--tls-cert-file", certificate, "--tls-key-file", key, "--tls-auth-clients", "no"];
        var redis = new PrivateRedis(FreePort(), options) { TlsPort = port };
        await redis.StartAgainAsync(cancellationToken);
        return redis;
    }

    /// <summary>Starts it on its port, empty, after <see cref="Kill"/>.</summary>
    public async Task StartAgainAsync(CancellationToken cancellationToken)
    {
        string[] words = ["--port", Port.ToString(CultureInfo.InvariantCulture), "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", _directory, "--rdbcompression", "no"];
        var start = new ProcessStartInfo("redis-server", [.. words, .. _options]) { RedirectStandardOutput = true, RedirectStandardError = true };
        _process = Process.Start(start) ?? throw new InvalidOperationException("redis-server did not start.");
        _process.OutputDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        await Poll.UntilAsync(AnswersAsync, "redis-server answers", cancellationToken);
    }

    /// <summary>Asks it on a connection of its own; see <see cref="RespConnection.AskAsync"/>.</summary>
    public async Task<object?> AskAsync(CancellationToken cancellationToken, params object[] words)
    {
        using var connection = await RespConnection.OpenAsync(Port, cancellationToken);
        return await connection.AskAsync(cancellationToken, words);
    }

    /// <summary>All its keys.</summary>
    public async Task<byte[][]> KeysAsync(CancellationToken cancellationToken) =>
        [.. ((object?[])(await AskAsync(cancellationToken, "KEYS", "*"))!).Cast<byte[]>()];

    /// <summary>All that it keeps, as it would be written to disk, uncompressed.</summary>
    public async Task<byte[]> DumpAsync(CancellationToken cancellationToken)
    {
        await AskAsync(cancellationToken, "CONFIG", "SET", "rdbcompression", "no");
        await AskAsync(cancellationToken, "SAVE");
        return await File.ReadAllBytesAsync(Path.Combine(_directory, "dump.rdb"), cancellationToken);
    }

    /// <summary>Makes it hang: it keeps its connections and answers nothing.</summary>
    public void Pause() => Signal("STOP");

    /// <summary>Ends that.</summary>
    public void Resume() => Signal("CONT");

    /// <summary>Kills it at once; all that it keeps is lost.</summary>
    public void Kill()
    {
        _process?.Kill();
        _process?.WaitForExit();
        _process?.Dispose();
        _process = null;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        Kill();
        Directory.Delete(_directory, recursive: true);
        return default;
    }

    // A server that is to listen nowhere ends at once; one without TLS does not know what it is told.
    private static bool SpeaksTls()
    {
        if (!IsAvailable)
        {
            return false;
        }

        using var process = Process.Start(new ProcessStartInfo("redis-server", ["--tls-port", "0", "--port", "0"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var errors = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd() + errors.Result;
        process.WaitForExit();
        return said.Contains("not listen anywhere", StringComparison.Ordinal);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            return await AskAsync(CancellationToken.None, "PING") is byte[] pong && Encoding.ASCII.GetString(pong) == "PONG";
        }
        catch (Exception failure) when (failure is SocketException or IOException or InvalidOperationException)
        {
            return false;
        }
    }

    private void Signal(string name)
    {
        using var kill = Process.Start("kill", [$"-{name}", _process!.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }
}
