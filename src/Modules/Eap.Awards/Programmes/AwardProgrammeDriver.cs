using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Handlers;
using Eap.Contents.Model;

namespace Eap.Awards.Programmes;

/// <summary>Checks a programme wherever it comes from; it is edited on pages of its own. What is still 待定 is no error here, only before it opens.</summary>
internal sealed class AwardProgrammeDriver : ContentPartDriver<AwardProgrammePart>
{
    public override string Label => "评选项目";

    protected override IEnumerable<ContentError> Validate(AwardProgrammePart part, ContentItem item, ContentTypePartDefinition definition, bool publishing) =>
        ProgrammeProblems.OfShape(part).Select(problem => new ContentError("", problem));
}
