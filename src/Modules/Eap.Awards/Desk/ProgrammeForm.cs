using System.Globalization;
using Eap.Awards.Programmes;
using Eap.Awards.Rules;
using Eap.Platform.Time;

namespace Eap.Awards.Desk;

/// <summary>What the city enters where the notice is silent; all as typed.</summary>
public sealed class ProgrammeForm
{
    private const string Minute = "yyyy-MM-dd HH:mm";

    /// <summary>The version that was shown.</summary>
    public string? Version { get; set; }

    /// <summary>Places by code of category.</summary>
    public Dictionary<string, string?> Places { get; set; } = [];

    /// <summary>The most characters of the deeds by code of category; empty: no limit.</summary>
    public Dictionary<string, string?> Deeds { get; set; } = [];

    /// <summary>Within how many years a holder is not named again, by code of category; empty: it does not matter.</summary>
    public Dictionary<string, string?> NoRepeat { get; set; } = [];

    /// <summary>What is scored, a line each: name, most points, weight; by code of category.</summary>
    public Dictionary<string, string?> Criteria { get; set; } = [];

    /// <summary>Name of a <see cref="ScoreMean"/>, by code of category.</summary>
    public Dictionary<string, string?> Mean { get; set; } = [];

    /// <summary>Name of a <see cref="TieOrder"/>, by code of category; empty: not decided yet.</summary>
    public Dictionary<string, string?> Ties { get; set; } = [];

    /// <summary>Bodies asked for their opinion, a line each: name, and after a colon the answers it is asked about; by code of category.</summary>
    public Dictionary<string, string?> Opinions { get; set; } = [];

    /// <summary>Shares of the list, a line each; by code of category.</summary>
    public Dictionary<string, string?> Ratios { get; set; } = [];

    /// <summary>Ranks that are not named, apart from each other by 、; by code of category.</summary>
    public Dictionary<string, string?> Ranks { get; set; } = [];

    /// <summary>Within how many years no penalty may have been, by code of category; empty: not asked.</summary>
    public Dictionary<string, string?> Penalty { get; set; } = [];

    /// <summary><c>yes</c> where the number of the identity card is asked, by code of category.</summary>
    public Dictionary<string, string?> NeedsId { get; set; } = [];

    /// <summary><c>yes</c> where it is judged blind, by code of category.</summary>
    public Dictionary<string, string?> Blind { get; set; } = [];

    /// <summary>How many votes each nomination needs, by code of category.</summary>
    public Dictionary<string, string?> Votes { get; set; } = [];

    /// <summary>Where else a list stands in public.</summary>
    public string? Media { get; set; }

    /// <summary>From when: <c>2018-09-25 09:00</c>.</summary>
    public string? Opens { get; set; }

    /// <summary>Until when.</summary>
    public string? Closes { get; set; }

    /// <summary>Working days of publicity in the unit.</summary>
    public string? UnitDays { get; set; }

    /// <summary>Working days of publicity in the city.</summary>
    public string? CityDays { get; set; }

    /// <summary>Hour of its last day; empty: 24:00.</summary>
    public string? EndHour { get; set; }

    /// <summary>The city's rule.</summary>
    public string? Words { get; set; }

    /// <summary>The day it was decided.</summary>
    public string? DecidedOn { get; set; }

    /// <summary>What stands now.</summary>
    public static ProgrammeForm Of(AwardProgramme programme, SiteClock clock)
    {
        var part = programme.Part;
        string? Local(DateTime? utc) => utc is { } moment ? clock.ToLocal(moment).ToString(Minute, CultureInfo.InvariantCulture) : null;
        Dictionary<string, string?> Each(Func<AwardCategory, int?> number) => part.Categories.ToDictionary(category => category.Code, category => number(category)?.ToString(CultureInfo.InvariantCulture));
        Dictionary<string, string?> Lines(Func<AwardCategory, string?> text) => part.Categories.ToDictionary(category => category.Code, text);
        return new ProgrammeForm
        {
            Criteria = Lines(category => CategoryLines.Write(category.Judging.Criteria)), Mean = Lines(category => category.Judging.Mean.ToString()), Ties = Lines(category => TieOrder.Of(category.Judging.TieBreaks)?.Name),
            Opinions = Lines(category => CategoryLines.Write(category.Opinions)), Ratios = Lines(category => ShareLines.Write(category.Ratios)), Ranks = Lines(category => string.Join('、', category.Eligibility.ExcludedRanks)),
            Penalty = Each(category => category.Eligibility.PenaltyFreeYears), NeedsId = Lines(category => category.Eligibility.NeedsIdNumber ? "yes" : "no"), Blind = Lines(category => category.Judging.IsBlind ? "yes" : "no"),
            Votes = Each(category => category.Judging.MinimumVotes), Media = part.Publicity.Media,
            Version = programme.VersionId, Places = Each(category => category.Places), Deeds = Each(category => category.DeedsMost), NoRepeat = Each(category => category.Eligibility.NoRepeatYears),
            Opens = Local(part.OpensUtc), Closes = Local(part.ClosesUtc), UnitDays = part.Publicity.UnitDays.ToString(CultureInfo.InvariantCulture),
            CityDays = part.Publicity.CityDays > 0 ? part.Publicity.CityDays.ToString(CultureInfo.InvariantCulture) : null, EndHour = part.Publicity.EndHour?.ToString("HH:mm", CultureInfo.InvariantCulture),
            Words = part.City.Words, DecidedOn = part.City.DecidedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        };
    }
}
