using Eap.Contents.Definitions;

namespace Eap.Awards.Judging;

/// <summary>On a field of a form: judges see it. Without it they do not: a field added next year is hidden from them until somebody decides otherwise.</summary>
public sealed class JudgeFieldSettings
{
    /// <summary>True for a field judges see. A protected one they never do, whatever stands here.</summary>
    public bool IsShown { get; set; }

    /// <summary>It says who or where: in a blind view it is left out.</summary>
    public bool Identifies { get; set; }

    /// <summary>The fields of a form judges see, as <c>Part.Field</c>.</summary>
    public static IReadOnlySet<string> Shown(ContentTypeDefinition type, bool isBlind) => type.Parts
        .SelectMany(part => part.Fields.Where(field => !field.IsProtected && field.GetSettings<JudgeFieldSettings>() is { IsShown: true } shown && !(isBlind && shown.Identifies)).Select(field => $"{part.Name}.{field.Name}")).ToHashSet();
}
