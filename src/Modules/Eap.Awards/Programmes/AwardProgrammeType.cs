using Eap.Contents.Definitions;
using Eap.Contents.Model;
using Eap.Contents.Parts.Titles;

namespace Eap.Awards.Programmes;

/// <summary>Declares the type <c>AwardProgramme</c>. It has pages of its own.</summary>
public sealed class AwardProgrammeType : ContentDeclaration
{
    /// <summary>Name of the type.</summary>
    public const string Name = "AwardProgramme";

    /// <inheritdoc />
    public override int Version => 1;

    /// <inheritdoc />
    public override void Declare(ContentDeclarations declarations) => declarations.Type(Name, type => type
        .DisplayedAs("评选项目").WithSettings(new ContentTypeSettings { Draftable = true, Versionable = true, Securable = true, Description = "一年里评什么、几名、怎么评、谁命名。" })
        .WithSettings(new EapTypeSettings { Visibility = Visibility.Internal })
        .WithPart<TitlePart>().WithPart<AwardProgrammePart>());
}
