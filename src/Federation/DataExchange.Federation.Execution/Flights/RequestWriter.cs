using DataExchange.Federation.Execution.Memory;

namespace DataExchange.Federation.Execution.Flights;

/// <summary>Writes the bodies of requests from pre-printed pieces.</summary>
internal static class RequestWriter
{
    /// <summary>The body of a flight, in a buffer that the caller owns.</summary>
    public static PooledBuffer Write(Flight flight, RequestVariables variables)
    {
        var output = new PooledBuffer(4096);
        if (flight.Parts.Count > 1)
        {
            WriteTogether(output, flight, variables);
            return output;
        }

        var part = flight.Parts[0];
        output.Write(part.Run.Fetch.Prefix);
        var needsComma = false;
        if (part.Run.Batch is not null)
        {
            WriteRepresentations(output, part);
            output.WriteByte((byte)']');
            needsComma = true;
        }

        variables.Write(output, part.Run.Fetch.Variables, needsComma);
        output.Write("}}"u8);
        return output;
    }

    // query($e1:[_Any!]!,$e2:[_Any!]!,$v:T){e1:_entities(representations:$e1){…} e2:_entities(representations:$e2){…}}
    private static void WriteTogether(PooledBuffer output, Flight flight, RequestVariables variables)
    {
        output.Write("{\"query\":\"query("u8);
        WriteDefinitions(output, flight, variables);
        output.Write("){"u8);
        foreach (var part in flight.Parts)
        {
            output.Write(part.Run.Fetch.BatchName);
            output.Write(":_entities(representations:$"u8);
            output.Write(part.Run.Fetch.BatchName);
            output.WriteByte((byte)')');
            output.Write(part.Run.Fetch.Selection);
        }

        output.Write("}\",\"variables\":{"u8);
        WriteValues(output, flight, variables);
        output.Write("}}"u8);
    }

    private static void WriteDefinitions(PooledBuffer output, Flight flight, RequestVariables variables)
    {
        for (var i = 0; i < flight.Parts.Count; i++)
        {
            output.Write(i == 0 ? "$"u8 : ",$"u8);
            output.Write(flight.Parts[i].Run.Fetch.BatchName);
            output.Write(":[_Any!]!"u8);
        }

        for (var i = 0; i < flight.Parts.Count; i++)
        {
            foreach (var variable in flight.Parts[i].Run.Fetch.Variables)
            {
                if (!IsUsedBefore(flight, i, variable))
                {
                    output.WriteByte((byte)',');
                    output.Write(variables.Definition(variable));
                }
            }
        }
    }

    private static void WriteValues(PooledBuffer output, Flight flight, RequestVariables variables)
    {
        for (var i = 0; i < flight.Parts.Count; i++)
        {
            output.Write(i == 0 ? "\""u8 : ",\""u8);
            output.Write(flight.Parts[i].Run.Fetch.BatchName);
            output.Write("\":["u8);
            WriteRepresentations(output, flight.Parts[i]);
            output.WriteByte((byte)']');
        }

        for (var i = 0; i < flight.Parts.Count; i++)
        {
            foreach (var variable in flight.Parts[i].Run.Fetch.Variables)
            {
                if (!IsUsedBefore(flight, i, variable))
                {
                    variables.Write(output, variable, needsComma: true);
                }
            }
        }
    }

    private static bool IsUsedBefore(Flight flight, int part, int variable)
    {
        for (var i = 0; i < part; i++)
        {
            if (Array.IndexOf(flight.Parts[i].Run.Fetch.Variables, variable) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static void WriteRepresentations(PooledBuffer output, FlightPart part)
    {
        for (var i = 0; i < part.Count; i++)
        {
            if (i > 0)
            {
                output.WriteByte((byte)',');
            }

            output.Write(part.Run.Batch!.Representation(part.Start + i));
        }
    }
}
