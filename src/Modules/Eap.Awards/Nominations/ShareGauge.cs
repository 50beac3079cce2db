using Eap.Awards.Programmes;
using Eap.Awards.Rules;

namespace Eap.Awards.Nominations;

/// <summary>How the shares of a title stand, for the desk: nobody has to find out which one is missing by trying.</summary>
/// <param name="Whom">Whom it counts.</param>
/// <param name="Standings">Share by share; empty where none counts.</param>
public sealed record ShareGauge(ShareGaugeOf Whom, IReadOnlyList<RatioStanding> Standings)
{
    /// <summary>Of a title: those on its list, else those on their way to it.</summary>
    public static ShareGauge Of(AwardCategory category, IEnumerable<Nomination> all)
    {
        var known = all.ToList();
        var listed = known.Where(row => row.Stage is >= NominationStage.Listed and <= NominationStage.Announced).ToList();
        return listed.Count > 0 ? Read(category, ShareGaugeOf.List, listed) : Read(category, ShareGaugeOf.OnTheirWay, known.Where(row => row.Stage is < NominationStage.Listed or NominationStage.Returned));
    }

    /// <summary>Of these nominations.</summary>
    public static ShareGauge Read(AwardCategory category, ShareGaugeOf of, IEnumerable<Nomination> counted) => new(of, new RatioGauge(category.Ratios, category.Places ?? 0).Read([.. counted.Select(row => row.Facts)]));

    /// <summary>The shares a nomination belongs to, for whoever ticks a list.</summary>
    public static string Belongs(AwardCategory category, Nomination nomination) => string.Join('、', category.Ratios.Where(ratio => ratio.Counts(nomination.Facts)).Select(ratio => ratio.Title));
}

/// <summary>Whom a gauge counts.</summary>
public enum ShareGaugeOf
{
    /// <summary>Those on the list.</summary>
    List,

    /// <summary>Those ticked to be on it.</summary>
    Ticked,

    /// <summary>Those on their way to it.</summary>
    OnTheirWay,
}
