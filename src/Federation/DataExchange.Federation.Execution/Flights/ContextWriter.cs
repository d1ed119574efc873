using System.Buffers.Text;
using DataExchange.Federation.Execution.Memory;

namespace DataExchange.Federation.Execution.Flights;

/// <summary>Writes what a part of a request has from contexts: its variables are numbered, so that several values travel in one request.</summary>
internal static class ContextWriter
{
    /// <summary>The selection, with the number of the value behind each variable that ancestors fill.</summary>
    public static void WriteSelection(PooledBuffer output, FlightPart part)
    {
        if (part.Context < 0)
        {
            output.Write(part.Run.Fetch.Selection);
            return;
        }

        var parts = part.Run.Fetch.SelectionParts;
        output.Write(parts[0]);
        for (var i = 1; i < parts.Length; i++)
        {
            WriteNumber(output, part.Context);
            output.Write(parts[i]);
        }
    }

    /// <summary>The definitions of the variables, each after a comma.</summary>
    public static void WriteDefinitions(PooledBuffer output, FlightPart part)
    {
        foreach (var context in part.Context < 0 ? [] : part.Run.Fetch.Contexts)
        {
            output.Write(",$"u8);
            output.Write(context.Name);
            WriteNumber(output, part.Context);
            output.WriteByte((byte)':');
            output.Write(context.Type);
        }
    }

    /// <summary>The values of the variables, each after a comma.</summary>
    public static void WriteValues(PooledBuffer output, FlightPart part)
    {
        for (var i = 0; part.Context >= 0 && i < part.Run.Fetch.Contexts.Length; i++)
        {
            output.Write(",\""u8);
            output.Write(part.Run.Fetch.Contexts[i].Name);
            WriteNumber(output, part.Context);
            output.Write("\":"u8);
            output.Write(part.Run.Batch!.Contexts![part.Context].Of(i));
        }
    }

    private static void WriteNumber(PooledBuffer output, int number)
    {
        output.WriteByte((byte)'_');
        Span<byte> digits = stackalloc byte[11];
        _ = Utf8Formatter.TryFormat(number, digits, out var written);
        output.Write(digits[..written]);
    }
}
