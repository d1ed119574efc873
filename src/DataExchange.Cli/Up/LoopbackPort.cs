using System.Net;
using System.Net.Sockets;
using DataExchange.Cli.Reporting;

namespace DataExchange.Cli.Up;

/// <summary>Whether a port of this machine is free: asked before long work, so that nobody waits for a failure.</summary>
internal static class LoopbackPort
{
    public static void Check(int port)
    {
        try
        {
            using var probe = new TcpListener(IPAddress.Loopback, port);
            probe.Start();
        }
        catch (SocketException)
        {
            throw CommandFailure.Environment($"Port {port} is taken or not allowed: stop what holds it, or choose another with `--port`.");
        }
    }
}
