using System.Net;
using System.Net.Sockets;

namespace DataExchange.FunctionalTests.Harness;

/// <summary>Ports of loopback that nobody listens at just now.</summary>
internal static class FreePort
{
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
