using Eap.Contents.Model;

namespace Eap.SelfChecks.Surveys;

/// <summary>A survey as the desk knows it.</summary>
/// <param name="Item">The draft, as it is or was when it was opened.</param>
/// <param name="Asked">Whom it asks, by name.</param>
/// <param name="Run">Null until it is opened.</param>
/// <param name="MayManage">The person may change and open it.</param>
/// <param name="MayEnd">The person may end it before its time.</param>
public sealed record SurveyCase(ContentItem Item, string Asked, SurveyRun? Run, bool MayManage, bool MayEnd)
{
    /// <summary>Its address at the desk.</summary>
    public string Address => $"/admin/surveys/{Item.ContentItemId}";

    /// <summary>Its questions.</summary>
    public SurveyPart Definition => Run?.Definition() ?? Item.GetOrCreate<SurveyPart>();
}
