using Eap.Contents.Model;

namespace Eap.SelfChecks.Surveys;

/// <summary>A survey as the desk knows it.</summary>
/// <param name="Item">The draft, as it is or was when it was opened.</param>
/// <param name="Asked">Whom it asks, by name.</param>
/// <param name="Run">Null until it is opened.</param>
/// <param name="Asking">That somebody asked for it to be opened, and what became of that; null: nobody did.</param>
/// <param name="MayManage">The person may change it.</param>
/// <param name="IsAtCity">The person may do so at the city.</param>
/// <param name="IsOwn">The person wrote some of it, or asked for it to be opened.</param>
public sealed record SurveyCase(ContentItem Item, string Asked, SurveyRun? Run, SurveyAsking? Asking, bool MayManage, bool IsAtCity, bool IsOwn)
{
    /// <summary>Its address at the desk.</summary>
    public string Address => $"/admin/surveys/{Item.ContentItemId}";

    /// <summary>Its questions.</summary>
    public SurveyPart Definition => Run?.Definition() ?? Item.GetOrCreate<SurveyPart>();

    /// <summary>Somebody asked for it to be opened as it stands, and nobody has answered.</summary>
    public bool IsWaiting => Run is null && Asking is { SentBackUtc: null } && Asking.VersionId == Item.ContentItemVersionId;

    /// <summary>It came back, and nobody has asked again.</summary>
    public bool IsSentBack => Run is null && Asking is { SentBackUtc: not null };

    /// <summary>The person may open it or send it back: at the city, and had no hand in it. There is no exception.</summary>
    public bool MayDecide => IsWaiting && MayManage && IsAtCity && !IsOwn;
}
