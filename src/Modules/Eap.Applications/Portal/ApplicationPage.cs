using Eap.Applications.Answers;
using Eap.Applications.Forms;
using Eap.Applications.Process;
using Eap.Applications.Returns;
using Eap.Applications.Rules;
using Eap.Applications.Timeline;
using Eap.Contents.Editing;
using Eap.Contents.Model;

namespace Eap.Applications.Portal;

/// <summary>An application as its unit sees it, and as its receipt is printed.</summary>
public sealed record ApplicationPage
{
    /// <summary>The form.</summary>
    public required ApplicationForm Form { get; init; }

    /// <summary>What it is called.</summary>
    public string Title => ApplicationTitles.Of(Item, Form.Type);

    /// <summary>Where it stands.</summary>
    public required ApplicationRecord Record { get; init; }

    /// <summary>Its newest version.</summary>
    public required ContentItem Item { get; init; }

    /// <summary>The unit's name.</summary>
    public required string Organization { get; init; }

    /// <summary>The answers.</summary>
    public required IReadOnlyList<AnswerGroup> Groups { get; init; }

    /// <summary>What happened and what is next.</summary>
    public required IReadOnlyList<TimelineEntry> Timeline { get; init; }

    /// <summary>What is to be corrected; null when nothing is.</summary>
    public ReturnRequest? Asked { get; init; }

    /// <summary>What was handed in, newest last.</summary>
    public IReadOnlyList<ApplicationSubmission> Submissions { get; init; } = [];

    /// <summary>Where it stands, in words: a key of the localizer.</summary>
    public required string State { get; init; }

    /// <summary>How far modules that work with it are, and what they ask of the unit.</summary>
    public IReadOnlyList<ApplicationStage> Stages { get; init; } = [];

    /// <summary>Sections of other modules.</summary>
    public IReadOnlyList<DisplayBlock> Panels { get; init; } = [];
}
