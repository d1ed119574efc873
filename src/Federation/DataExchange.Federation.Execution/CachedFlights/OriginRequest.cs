using System.Text;
using DataExchange.Federation.Execution.Compilation;
using DataExchange.Federation.Execution.Flights;
using DataExchange.Federation.Execution.Memory;

namespace DataExchange.Federation.Execution.CachedFlights;

/// <summary>Writes a request for a part of what a flight asks.</summary>
internal static class OriginRequest
{
    /// <summary>Gives the questions their names, and remembers what is sent for each row.</summary>
    /// <param name="division">What is asked.</param>
    /// <param name="view">The flight.</param>
    /// <param name="keys">Where what is sent for the rows is copied to.</param>
    public static void Name(Division division, FlightView view, PooledBuffer keys)
    {
        for (var i = 0; i < division.Asks.Count; i++)
        {
            var ask = division.Asks[i];
            if (ask.IsRoot)
            {
                continue;
            }

            ask.Name = division.IsWhole ? view.NameOf(ask.Question).ToArray() : division.Asks.Count == 1 ? [.. "_entities"u8] : Encoding.UTF8.GetBytes($"q{i}");
            foreach (var row in ask.Rows)
            {
                var representation = ask.Question.Entities!.RepresentationAt(row);
                ask.Keys.Add(new Slice(keys.Length, representation.Length));
                keys.Write(representation);
            }
        }
    }

    /// <summary>The body of a request for a part, in a buffer that the caller owns.</summary>
    public static PooledBuffer Write(List<OriginAsk> asks, ReadOnlySpan<byte> keys, RequestVariables variables)
    {
        var output = new PooledBuffer(4096);
        var printed = asks.ConvertAll(a => a.Fetch.Partial(a.Mask) ?? a.Fetch.PrintPartial(a.Mask));
        var used = printed.SelectMany(p => p.Variables).Distinct().ToArray();
        WriteDocument(output, asks, printed, used, variables);
        output.Write(",\"variables\":{"u8);
        var needsComma = WriteRepresentations(output, asks, keys);
        variables.Write(output, used, needsComma);
        output.Write("}}"u8);
        return output;
    }

    private static void WriteDocument(PooledBuffer output, List<OriginAsk> asks, List<PartialFetch> printed, int[] used, RequestVariables variables)
    {
        output.Write("{\"query\":\"query"u8);
        WriteDefinitions(output, asks, used, variables);
        if (asks[0].IsRoot)
        {
            output.Write(printed[0].Selection);
        }
        else
        {
            WriteEntities(output, asks, printed);
        }

        output.WriteByte((byte)'"');
    }

    private static void WriteDefinitions(PooledBuffer output, List<OriginAsk> asks, int[] used, RequestVariables variables)
    {
        var separator = (byte)'(';
        foreach (var ask in asks)
        {
            if (!ask.IsRoot)
            {
                output.WriteByte(separator);
                output.WriteByte((byte)'$');
                output.Write(VariableOf(ask), ":[_Any!]!"u8);
                separator = (byte)',';
            }
        }

        foreach (var variable in used)
        {
            output.WriteByte(separator);
            output.Write(variables.Definition(variable));
            separator = (byte)',';
        }

        if (separator == (byte)',')
        {
            output.WriteByte((byte)')');
        }
    }

    private static void WriteEntities(PooledBuffer output, List<OriginAsk> asks, List<PartialFetch> printed)
    {
        output.WriteByte((byte)'{');
        for (var i = 0; i < asks.Count; i++)
        {
            if (asks.Count > 1)
            {
                output.Write(asks[i].Name, ":"u8);
            }

            output.Write("_entities(representations:$"u8, VariableOf(asks[i]));
            output.WriteByte((byte)')');
            output.Write(printed[i].Selection);
        }

        output.WriteByte((byte)'}');
    }

    private static bool WriteRepresentations(PooledBuffer output, List<OriginAsk> asks, ReadOnlySpan<byte> keys)
    {
        var needsComma = false;
        foreach (var ask in asks)
        {
            if (ask.IsRoot)
            {
                continue;
            }

            output.Write(needsComma ? ",\""u8 : "\""u8, VariableOf(ask));
            output.Write("\":["u8);
            for (var i = 0; i < ask.Keys.Count; i++)
            {
                output.Write(i > 0 ? ","u8 : default, ask.Keys[i].Of(keys));
            }

            output.WriteByte((byte)']');
            needsComma = true;
        }

        return needsComma;
    }

    private static ReadOnlySpan<byte> VariableOf(OriginAsk ask) => ask.Name.AsSpan().SequenceEqual("_entities"u8) ? "representations"u8 : ask.Name;
}
