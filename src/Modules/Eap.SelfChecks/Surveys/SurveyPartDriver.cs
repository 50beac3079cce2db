using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Handlers;
using Eap.Contents.Model;

namespace Eap.SelfChecks.Surveys;

/// <summary>Checks a survey wherever it comes from; it is edited on pages of its own.</summary>
internal sealed class SurveyPartDriver(SurveyProblems problems) : ContentPartDriver<SurveyPart>
{
    public override string Label => "匿名调查";

    protected override IEnumerable<ContentError> Validate(SurveyPart part, ContentItem item, ContentTypePartDefinition definition, bool publishing) =>
        problems.OfShape(part).Select(problem => new ContentError("", problem.Words));
}
