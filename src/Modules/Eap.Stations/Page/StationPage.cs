using Eap.Applications.Numbers;
using Eap.Contents.Display;
using Eap.Contents.Parts.Taxonomies;
using Eap.Stations.Directory;
using Eap.Stations.Model;
using Eap.Stations.Problems;
using Eap.Stations.Verification;

namespace Eap.Stations.Page;

/// <summary>A station on its page.</summary>
public sealed record StationPage : IDescribedPage
{
    /// <summary>What lists show of it.</summary>
    public required StationSummary Head { get; init; }

    /// <summary>What is stored.</summary>
    public required StationPart Part { get; init; }

    /// <summary>Who runs it.</summary>
    public required string HostName { get; init; }

    /// <summary>It closed for good.</summary>
    public DateOnly? ClosedOn { get; init; }

    /// <summary>The usual week in words; null: not known.</summary>
    public string? Week { get; init; }

    /// <summary>Today and the days that differ soon, in words.</summary>
    public IReadOnlyList<string> Differing { get; init; } = [];

    /// <summary>The holidays of the year were not entered.</summary>
    public bool HolidaysUnknown { get; init; }

    /// <summary>Whether one gets in without a step, in words.</summary>
    public required string StepFree { get; init; }

    /// <summary>Its services.</summary>
    public IReadOnlyList<Term> Services { get; init; } = [];

    /// <summary>Map programs on the reader's own device.</summary>
    public IReadOnlyList<MapLink> Maps { get; init; } = [];

    /// <summary>来之前想知道的: question and answer, in the order they are asked.</summary>
    public IReadOnlyList<(string Question, string Answer)> Before { get; init; } = [];

    /// <summary>Safe HTML of the text.</summary>
    public required string BodyHtml { get; init; }

    /// <summary>The tier that holds; null: none was given.</summary>
    public StationTier? Tier { get; init; }

    /// <summary>Plaques and certificates, newest first, revoked ones too.</summary>
    public IReadOnlyList<IssuedNumber> Numbers { get; init; } = [];

    /// <summary>The last confirmation.</summary>
    public required VerificationAge Verified { get; init; }

    /// <summary>Problems that were answered.</summary>
    public IReadOnlyList<AnsweredProblem> Problems { get; init; } = [];

    /// <inheritdoc />
    public string? Description { get; init; }
}
