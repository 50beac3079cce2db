using Eap.Contents.Definitions;
using Eap.Contents.Model;
using Eap.Contents.Parts.Titles;

namespace Eap.Plans.Model;

/// <summary>Declares the type <c>Plan</c>. It has pages of its own and is not in the general content list.</summary>
public sealed class PlanContentType : ContentDeclaration
{
    /// <summary>Name of the type.</summary>
    public const string Name = "Plan";

    /// <inheritdoc />
    public override int Version => 1;

    /// <inheritdoc />
    public override void Declare(ContentDeclarations declarations) => declarations.Type(Name, type => type
        .DisplayedAs("计划").WithSettings(new ContentTypeSettings { Draftable = true, Versionable = true, Securable = true, Description = "一份通知的数字和规矩：任务、期限、门槛、条款。" })
        .WithSettings(new EapTypeSettings { Visibility = Visibility.Internal })
        .WithPart<TitlePart>().WithPart<PlanPart>());
}
