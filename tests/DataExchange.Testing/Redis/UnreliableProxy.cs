using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace DataExchange.Testing.Redis;

/// <summary>
/// A TCP relay in front of a server that a test makes misbehave: answers hang, come late, are garbled or cut; or it leads to another server, as after a failover.
/// Safe for concurrent use.
/// </summary>
public sealed class UnreliableProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<TcpClient, byte> _open = [];
    private readonly CancellationTokenSource _stopping = new();
    private readonly Task _accepting;
    private volatile int _target;
    private volatile TaskCompletionSource? _hang;
    private volatile int _delayMs;
    private volatile bool _isGarbling;
    private volatile bool _isRefusing;

    /// <summary>Starts one in front of a port of this machine.</summary>
    public UnreliableProxy(int target)
    {
        _target = target;
        _listener.Start();
        _accepting = Task.Run(AcceptAsync);
    }

    /// <summary>Host and port.</summary>
    public string EndPoint => string.Create(CultureInfo.InvariantCulture, $"127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}");

    /// <summary>Holds all answers back until <see cref="Behave"/>.</summary>
    public void Hang() => _hang ??= new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Each answer comes later by so many milliseconds.</summary>
    public void Delay(int milliseconds) => _delayMs = milliseconds;

    /// <summary>Answers become other bytes.</summary>
    public void Garble() => _isGarbling = true;

    /// <summary>Cuts all connections and takes no more.</summary>
    public void Refuse()
    {
        _isRefusing = true;
        Cut();
    }

    /// <summary>Cuts all connections; new ones are taken.</summary>
    public void Cut()
    {
        foreach (var client in _open.Keys)
        {
            client.Dispose();
        }
    }

    /// <summary>Leads to another server from now on.</summary>
    public void LeadTo(int target)
    {
        _target = target;
        Cut();
    }

    /// <summary>Ends all misbehaviour.</summary>
    public void Behave()
    {
        (_delayMs, _isGarbling, _isRefusing) = (0, false, false);
        var hang = _hang;
        _hang = null;
        hang?.SetResult();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        Behave();
        _listener.Dispose();
        Cut();
        await _accepting.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_stopping.IsCancellationRequested)
        {
            var client = await _listener.AcceptTcpClientAsync(_stopping.Token);
            if (_isRefusing)
            {
                client.Dispose();
                continue;
            }

            _ = RelayAsync(client);
        }
    }

    private async Task RelayAsync(TcpClient client)
    {
        using var server = new TcpClient();
        _open[client] = 0;
        _open[server] = 0;
        try
        {
            await server.ConnectAsync(IPAddress.Loopback, _target, _stopping.Token);
            await Task.WhenAny(PumpAsync(client, server, isAnswer: false), PumpAsync(server, client, isAnswer: true));
        }
        catch (Exception failure) when (failure is SocketException or IOException or ObjectDisposedException or OperationCanceledException or InvalidOperationException)
        {
            // The connection is over: what follows closes both ends.
        }

        _open.TryRemove(client, out _);
        _open.TryRemove(server, out _);
        client.Dispose();
    }

    private async Task PumpAsync(TcpClient from, TcpClient to, bool isAnswer)
    {
        var buffer = new byte[16_384];
        var (source, target) = (from.GetStream(), to.GetStream());
        while (await source.ReadAsync(buffer, _stopping.Token) is > 0 and var count)
        {
            if (isAnswer)
            {
                await MisbehaveAsync(buffer.AsMemory(0, count));
            }

            await target.WriteAsync(buffer.AsMemory(0, count), _stopping.Token);
        }
    }

    private async Task MisbehaveAsync(Memory<byte> answer)
    {
        if (_hang is { } hang)
        {
            await hang.Task;
        }

        if (_delayMs > 0)
        {
            await Task.Delay(_delayMs, _stopping.Token);
        }

        if (_isGarbling)
        {
            foreach (ref var value in answer.Span)
            {
                value ^= 0x55;
            }
        }
    }
}
