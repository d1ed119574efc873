using System.Globalization;
using System.Net.Sockets;
using System.Text;

namespace DataExchange.Testing.Redis;

/// <summary>
/// Speaks to a Redis server without any client library, so that tests can look at it, and tamper with it, as somebody else would. One question at a time.
/// </summary>
public sealed class RespConnection : IDisposable
{
    private readonly TcpClient _client;
    private readonly BufferedStream _stream;

    private RespConnection(TcpClient client)
    {
        _client = client;
        _stream = new BufferedStream(client.GetStream());
    }

    /// <summary>Connects to a server on this machine.</summary>
    public static async Task<RespConnection> OpenAsync(int port, CancellationToken cancellationToken)
    {
        var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", port, cancellationToken);
        return new RespConnection(client);
    }

    /// <summary>
    /// Asks with words, each a text or bytes. The answer is a number (<see cref="long"/>), bytes, a list of answers, or null.
    /// </summary>
    /// <exception cref="InvalidOperationException">The server answered with an error: its text.</exception>
    public async Task<object?> AskAsync(CancellationToken cancellationToken, params object[] words)
    {
        await _stream.WriteAsync(Encoding.ASCII.GetBytes($"*{words.Length}\r\n"), cancellationToken);
        foreach (var word in words)
        {
            var bytes = word as byte[] ?? Encoding.UTF8.GetBytes((string)word);
            await _stream.WriteAsync(Encoding.ASCII.GetBytes($"${bytes.Length}\r\n"), cancellationToken);
            await _stream.WriteAsync(bytes, cancellationToken);
            await _stream.WriteAsync("\r\n"u8.ToArray(), cancellationToken);
        }

        await _stream.FlushAsync(cancellationToken);
        return await ReadAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _stream.Dispose();
        _client.Dispose();
    }

    private async Task<object?> ReadAsync(CancellationToken cancellationToken)
    {
        var line = await LineAsync(cancellationToken);
        var number = line[0] is ':' or '$' or '*' ? long.Parse(line[1..], CultureInfo.InvariantCulture) : 0;
        switch (line[0])
        {
            case '+':
                return Encoding.ASCII.GetBytes(line[1..]);
            case '-':
                throw new InvalidOperationException(line[1..]);
            case ':':
                return number;
            case '$' when number >= 0:
                var bytes = new byte[number + 2];
                await _stream.ReadExactlyAsync(bytes, cancellationToken);
                return bytes[..^2];
            case '*' when number >= 0:
                var items = new object?[number];
                for (var i = 0; i < items.Length; i++)
                {
                    items[i] = await ReadAsync(cancellationToken);
                }

                return items;
            default:
                return null;
        }
    }

    private async Task<string> LineAsync(CancellationToken cancellationToken)
    {
        var line = new List<byte>();
        var next = new byte[1];
        while (true)
        {
            await _stream.ReadExactlyAsync(next, cancellationToken);
            if (next[0] == '\n')
            {
                return Encoding.ASCII.GetString([.. line]).TrimEnd('\r');
            }

            line.Add(next[0]);
        }
    }
}
