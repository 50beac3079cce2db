using Eap.Contents.Definitions;
using Eap.Contents.Editing;
using Eap.Contents.Handlers;
using Eap.Contents.Model;

namespace Eap.Lectures.Models;

internal sealed class LecturePartDriver : ContentPartDriver<LecturePart>
{
    protected override IEnumerable<ContentError> Validate(LecturePart part, ContentItem item, ContentTypePartDefinition definition, bool publishing) =>
        LectureTime.Problem(part.Start.Value, part.End.Value) is { } problem ? [new ContentError($"{definition.Name}.{nameof(part.End)}", problem)] : [];
}
