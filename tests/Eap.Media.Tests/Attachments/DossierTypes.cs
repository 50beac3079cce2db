using Eap.Contents.Definitions;
using Eap.Contents.Model;
using Eap.Contents.Parts.Titles;
using Eap.Media.Attachments.Fields;

namespace Eap.Media.Tests.Attachments;

public sealed class DossierPart : ContentPart
{
    public AttachmentField? Scan { get; set; }

    public AttachmentField? Photos { get; set; }

    public AttachmentField? Proof { get; set; }
}

/// <summary>A private type with three fields of files: a required scan, photographs, and a protected proof.</summary>
public sealed class DossierTypes : ContentDeclaration
{
    public override int Version => 1;

    public override void Declare(ContentDeclarations declarations) => declarations
        .Part<DossierPart>(part => part
            .WithField<AttachmentField>("Scan", "盖章扫描件", new AttachmentFieldSettings { MaxFiles = 2, MaxMegabytes = 2, Required = true })
            .WithField<AttachmentField>("Photos", "现场照片", new AttachmentFieldSettings { MaxFiles = 6, Kinds = ["picture"] })
            .WithField<AttachmentField>("Proof", "证明", new AttachmentFieldSettings { Kinds = ["pdf", "text"] }, new ProtectedFieldSettings { IsProtected = true }))
        .Type("TestDossier", type => type.DisplayedAs("测试卷宗").Editorial("测试", Visibility.Private).WithPart<TitlePart>().WithPart<DossierPart>());
}
