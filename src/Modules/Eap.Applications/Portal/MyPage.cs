using Eap.Applications.Process;
using Eap.Applications.Rules;

namespace Eap.Applications.Portal;

/// <summary>What a union's officer has to do, and everything the union applied for.</summary>
public sealed record MyPage
{
    /// <summary>What waits for them, the most urgent first.</summary>
    public required IReadOnlyList<MyTask> Tasks { get; init; }

    /// <summary>What was handed in, newest first.</summary>
    public required IReadOnlyList<MyRow> Rows { get; init; }

    /// <summary>The unions they speak for.</summary>
    public required IReadOnlyList<string> Units { get; init; }

    /// <summary>Goes on to older ones; null when there are none.</summary>
    public long? Before { get; init; }
}

/// <summary>Something to do.</summary>
/// <param name="Record">The application.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Kind">What is to be done.</param>
/// <param name="DueUtc">By when, UTC; null: no term.</param>
public sealed record MyTask(ApplicationRecord Record, string Title, MyTaskKind Kind, DateTime? DueUtc)
{
    /// <summary>What a module asks of the unit; null for the other kinds.</summary>
    public ApplicationStage? Stage { get; init; }
}

/// <summary>What is to be done.</summary>
public enum MyTaskKind
{
    /// <summary>Correct what was returned.</summary>
    Correct,

    /// <summary>Confirm what was filed for the unit.</summary>
    Confirm,

    /// <summary>Do what a module that works with it asks.</summary>
    Act,

    /// <summary>Finish the draft.</summary>
    Finish,
}

/// <summary>An application in the list.</summary>
/// <param name="Record">Where it stands.</param>
/// <param name="Title">What it is called.</param>
/// <param name="Holder">Who has it now; null when nobody.</param>
/// <param name="DueUtc">By when they should be done, UTC; null: no term.</param>
public sealed record MyRow(ApplicationRecord Record, string Title, string? Holder, DateTime? DueUtc)
{
    /// <summary>Where it stands, in words: a key of the localizer.</summary>
    public required string State { get; init; }

    /// <summary>The answers its form shows in lists; empty for none.</summary>
    public string Summary { get; init; } = "";
}
