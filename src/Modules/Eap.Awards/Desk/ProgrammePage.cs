using Eap.Awards.Nominations;
using Eap.Awards.Programmes;
using Eap.Plans.Model;
using Eap.Plans.Rules;

namespace Eap.Awards.Desk;

/// <summary>One programme.</summary>
public sealed record ProgrammePage
{
    /// <summary>The programme.</summary>
    public required AwardProgramme Programme { get; init; }

    /// <summary>How far it is.</summary>
    public required ProgrammePhase Phase { get; init; }

    /// <summary>The plan it cites; null: there is none.</summary>
    public Plan? Plan { get; init; }

    /// <summary>Who names, with the names of today.</summary>
    public IReadOnlyList<string> Bodies { get; init; } = [];

    /// <summary>What is missing before it opens; empty once it has.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>The tables of who has how many, by code of category.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<UnionPlaces>> Tables { get; init; } = new Dictionary<string, IReadOnlyList<UnionPlaces>>();

    /// <summary>How the shares of a title stand, by its code: on the list where there is one, else among those on their way.</summary>
    public IReadOnlyDictionary<string, ShareGauge> Shares { get; init; } = new Dictionary<string, ShareGauge>();

    /// <summary>A prolonging that was refused; null: none was.</summary>
    public ProlongingTyped? Prolonging { get; init; }

    /// <summary>The clause of a title; null where only the city's rule founds it.</summary>
    public PlanClause? ClauseOf(AwardCategory category) => Plan?.Part.Clauses.Find(clause => clause.Id == category.Clause);
}

/// <summary>A union and its places.</summary>
/// <param name="Union">Its name.</param>
/// <param name="Planned">How many it has; null: the table does not name it.</param>
/// <param name="Taken">How many are taken.</param>
/// <param name="Why">Why it has none; null where it has.</param>
public sealed record UnionPlaces(string Union, int? Planned, int Taken, string? Why);

/// <summary>A programme in the list.</summary>
/// <param name="Programme">The programme.</param>
/// <param name="Phase">How far it is.</param>
public sealed record ProgrammeRow(AwardProgramme Programme, ProgrammePhase Phase);

/// <summary>What was typed to put the end off, and why it was not put off.</summary>
/// <param name="Closes">The new end.</param>
/// <param name="Reason">Why.</param>
/// <param name="Problem">What is wrong with it.</param>
public sealed record ProlongingTyped(string? Closes, string? Reason, string Problem);
