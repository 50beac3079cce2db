namespace Eap.Applications.Rules;

/// <summary>How far an application is in a module that works with it.</summary>
/// <param name="ContentItemId">The application.</param>
public sealed record ApplicationStage(string ContentItemId)
{
    /// <summary>The stage in a word or two, in Chinese, in place of 已同意; null: the application's own state says enough.</summary>
    public string? Title { get; init; }

    /// <summary>The title stands in place of the application's own state from the day it is handed in to the end, not only while it is accepted.</summary>
    public bool Leads { get; init; }

    /// <summary>What has to come first from somebody outside, in Chinese, for whoever decides: until then the lists name neither holder nor term. Null: nothing.</summary>
    public string? Awaits { get; init; }

    /// <summary>What the unit has to do now, in Chinese; null: nothing.</summary>
    public string? Todo { get; init; }

    /// <summary>Where it does so; null: on the application's own page.</summary>
    public string? Address { get; init; }

    /// <summary>By when, UTC; null: no term.</summary>
    public DateTime? DueUtc { get; init; }
}
