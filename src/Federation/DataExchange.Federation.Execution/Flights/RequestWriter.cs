using DataExchange.Federation.Execution.Memory;

namespace DataExchange.Federation.Execution.Flights;

/// <summary>Writes the bodies of requests from pre-printed pieces.</summary>
internal static class RequestWriter
{
    /// <summary>The body of a flight, in a buffer that the caller owns.</summary>
    public static PooledBuffer Write(Flight flight, RequestVariables variables)
    {
        var output = new PooledBuffer(4096);
        if (!flight.IsPlain)
        {
            WriteTogether(output, flight, variables);
            return output;
        }

        var fetch = flight.Parts[0].Run.Fetch;
        output.Write(fetch.Prefix);
        if (flight.Questions.Count == 1)
        {
            WriteRepresentations(output, flight.Questions[0]);
            output.WriteByte((byte)']');
        }

        variables.Write(output, fetch.Variables, needsComma: flight.Questions.Count == 1);
        output.Write("}}"u8);
        return output;
    }

    // query($e1:[_Any!]!,$e2:[_Any!]!,$v:T){e1:_entities(representations:$e1){…} e2:_entities(representations:$e2){…}}
    private static void WriteTogether(PooledBuffer output, Flight flight, RequestVariables variables)
    {
        output.Write("{\"query\":\"query("u8);
        WriteDefinitions(output, flight.Questions, variables);
        output.Write("){"u8);
        foreach (var question in flight.Questions)
        {
            output.Write(question.Name);
            output.Write(":_entities(representations:$"u8);
            output.Write(question.Name);
            output.WriteByte((byte)')');
            ContextWriter.WriteSelection(output, question.Parts[0]);
        }

        output.Write("}\",\"variables\":{"u8);
        WriteValues(output, flight.Questions, variables);
        output.Write("}}"u8);
    }

    private static void WriteDefinitions(PooledBuffer output, List<EntityQuestion> questions, RequestVariables variables)
    {
        for (var i = 0; i < questions.Count; i++)
        {
            output.Write(i == 0 ? "$"u8 : ",$"u8);
            output.Write(questions[i].Name);
            output.Write(":[_Any!]!"u8);
            ContextWriter.WriteDefinitions(output, questions[i].Parts[0]);
        }

        for (var i = 0; i < questions.Count; i++)
        {
            foreach (var variable in questions[i].Fetch.Variables)
            {
                if (!IsUsedBefore(questions, i, variable))
                {
                    output.WriteByte((byte)',');
                    output.Write(variables.Definition(variable));
                }
            }
        }
    }

    private static void WriteValues(PooledBuffer output, List<EntityQuestion> questions, RequestVariables variables)
    {
        for (var i = 0; i < questions.Count; i++)
        {
            output.Write(i == 0 ? "\""u8 : ",\""u8);
            output.Write(questions[i].Name);
            output.Write("\":["u8);
            WriteRepresentations(output, questions[i]);
            output.WriteByte((byte)']');
            ContextWriter.WriteValues(output, questions[i].Parts[0]);
        }

        for (var i = 0; i < questions.Count; i++)
        {
            foreach (var variable in questions[i].Fetch.Variables)
            {
                if (!IsUsedBefore(questions, i, variable))
                {
                    variables.Write(output, variable, needsComma: true);
                }
            }
        }
    }

    private static bool IsUsedBefore(List<EntityQuestion> questions, int question, int variable)
    {
        for (var i = 0; i < question; i++)
        {
            if (Array.IndexOf(questions[i].Fetch.Variables, variable) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    private static void WriteRepresentations(PooledBuffer output, EntityQuestion question)
    {
        var asked = 0;
        foreach (var part in question.Parts)
        {
            for (var i = 0; i < part.Count; i++)
            {
                if (!EntityQuestion.IsAskedBy(part, i, asked))
                {
                    continue;
                }

                if (asked++ > 0)
                {
                    output.WriteByte((byte)',');
                }

                output.Write(part.Run.Batch!.Representation(part.Start + i));
            }
        }
    }
}
