using System.Net.Sockets;
using System.Text;

namespace DataExchange.Gateway.Tests.Harness;

/// <summary>Sends bytes that no well-behaved HTTP library would send.</summary>
internal static class RawHttp
{
    /// <summary>The whole answer as text, until the server closes the connection.</summary>
    public static async Task<string> SendAsync(Uri url, string request)
    {
        using var client = new TcpClient();
        await client.ConnectAsync(url.Host, url.Port, TestContext.Current.CancellationToken);
        var stream = client.GetStream();
        await stream.WriteAsync(Encoding.UTF8.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
    }
}
