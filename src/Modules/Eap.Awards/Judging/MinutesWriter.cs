using System.Text.Json;
using System.Text.Json.Nodes;
using Eap.Applications.Filing;
using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Platform.Data;

namespace Eap.Awards.Judging;

/// <summary>Writes the minutes of a judging down, and reads them again.</summary>
public static class MinutesWriter
{
    /// <summary>The minutes of a title as its judging stands.</summary>
    public static JudgingMinutes Of(PanelState state, AwardCategory category, IReadOnlyList<PanelCase> cases, string seed, DateTime nowUtc, string byName)
    {
        var byId = cases.ToDictionary(one => one.Id);
        return new JudgingMinutes
        {
            Programme = state.Programme.Title, Title = category.Title, Rule = category.Judging, City = state.Programme.Part.City, Seed = seed, ClosedUtc = nowUtc, ClosedByName = byName,
            Members = [.. state.Members.Select(member => new MinutesMember(member.Name, Ties(state, member.UserId), member.RemovedReason))],
            Cases = [.. state.Rank(category, cases, seed).Select(score => Case(state, category, byId[score.NominationId], score))],
        };
    }

    /// <summary>As it is stored.</summary>
    public static string Write(JudgingMinutes minutes) => JsonSerializer.Serialize(minutes, JOptions.Default);

    /// <summary>As it was stored.</summary>
    public static JudgingMinutes Read(JudgingClose close) => JsonSerializer.Deserialize<JudgingMinutes>(close.MinutesJson, JOptions.Default)!;

    /// <summary>SHA-256 of what is stored.</summary>
    public static string HashOf(string json) => ContentHash.Of(JsonNode.Parse(json)!.AsObject());

    /// <summary>A judge's weighted sum.</summary>
    public static decimal Total(JudgingRule rule, IReadOnlyDictionary<string, decimal> points) =>
        new PanelScoring(rule with { MinimumVotes = 1, Mean = ScoreMean.Plain }).Score(new JudgedNomination("", default, [new PanelVote("", points)])).Score!.Value;

    private static MinutesCase Case(PanelState state, AwardCategory category, PanelCase one, PanelScore score)
    {
        var recused = state.Active.Select(member => (member.Name, Why: string.Join('；', state.RecusalOf(member.UserId, one)), member.UserId)).Where(member => member.Why.Length > 0).ToList();
        return new MinutesCase
        {
            Id = one.Id, Number = one.Number, Nominee = one.Nomination.NomineeName, Unit = one.Nomination.UnitName, Union = one.UnionName, Score = score,
            Votes = [.. one.Counted.Select(sheet => new MinutesVote(sheet.JudgeName, sheet.Points, Total(category.Judging, sheet.Points), sheet.Words))],
            Recused = [.. recused.Select(member => new MinutesNote(member.Name, member.Why))],
            Absent = [.. state.Active.Where(member => recused.All(other => other.UserId != member.UserId) && one.Counted.All(sheet => sheet.UserId != member.UserId)).Select(member => member.Name)],
            Struck = [.. one.Sheets.Where(sheet => !sheet.Counts).Select(sheet => new MinutesNote(sheet.JudgeName, sheet.StruckReason ?? ""))],
        };
    }

    private static IReadOnlyList<string> Ties(PanelState state, string userId) =>
        state.Judges.TryGetValue(userId, out var judge) ? [.. judge.Ties.Where(tie => tie.Tie.ContentItemId.Length == 0).Select(tie => tie.Tie.Words.Length > 0 ? $"{tie.Unit}（{tie.Tie.Words}）" : tie.Unit)] : [];
}
