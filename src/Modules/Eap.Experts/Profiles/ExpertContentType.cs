using Eap.Contents.Definitions;
using Eap.Contents.Fields;
using Eap.Contents.Model;

namespace Eap.Experts.Profiles;

/// <summary>
/// Declares the type <c>Expert</c>. It is private: a profile holds a person's contacts and opens only through this module. Published means: in the pool.
/// </summary>
public sealed class ExpertContentType : ContentDeclaration
{
    /// <summary>Name of the type.</summary>
    public const string Name = "Expert";

    /// <inheritdoc />
    public override int Version => 1;

    /// <inheritdoc />
    public override void Declare(ContentDeclarations declarations) => declarations.Part<ExpertPart>(Fields).Type(Name, type => type
        .DisplayedAs("专家")
        .WithSettings(new ContentTypeSettings { Draftable = true, Versionable = true, Securable = true, Description = "专家库里的一位专家。" })
        .WithSettings(new EapTypeSettings { Visibility = Visibility.Private })
        .WithPart<ExpertPart>());

    private static void Fields(ContentPartBuilder part) => part
        .WithField<TextField>(nameof(ExpertPart.Name), "姓名", new TextFieldSettings { Required = true, MaxLength = 40 })
        .WithField<MultiTextField>(nameof(ExpertPart.ServiceTypes), "能承担的服务", new MultiTextFieldSettings
        {
            Required = true, Options = ServiceTypes.Options, Hint = "只会把勾选了的事派给这位专家。",
        })
        .WithField<TaxonomyField>(nameof(ExpertPart.Topics), "擅长的主题", new TaxonomyFieldSettings { TaxonomyAlias = "topics" })
        .WithField<TextField>(nameof(ExpertPart.Employer), "工作单位", new TextFieldSettings { MaxLength = 100 })
        .WithField<TextField>(nameof(ExpertPart.Title), "职务、职称", new TextFieldSettings { MaxLength = 100 })
        .WithField<MultiTextField>(nameof(ExpertPart.Certificates), "资格证书", new MultiTextFieldSettings { Hint = "一行一个：名称、编号、有效期。" })
        .WithField<DateField>(nameof(ExpertPart.TermEnds), "聘期到", new DateFieldSettings { Hint = "这一天以后不再派事；长期聘用的不填。" })
        .WithField<TextField>(nameof(ExpertPart.Email), "邮箱", new TextFieldSettings { MaxLength = 200, Hint = "加密保存，存好后不显示；不改就留空。请专家答复的邮件发到这里。" }, new ProtectedFieldSettings { IsProtected = true })
        .WithField<TextField>(nameof(ExpertPart.Phone), "电话", new TextFieldSettings { MaxLength = 40, Hint = "加密保存，存好后不显示；不改就留空。" }, new ProtectedFieldSettings { IsProtected = true });
}
