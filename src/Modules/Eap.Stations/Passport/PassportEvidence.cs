using Eap.Media.Attachments;
using Eap.Plans.Rules;
using Eap.Platform.Data;
using Eap.Platform.Files;
using Eap.Platform.Security;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace Eap.Stations.Passport;

/// <summary>Takes photos and files that show a check. Whoever calls has asked at the door.</summary>
public sealed class PassportEvidence(UnitOfWork work, AttachmentIntake intake, ICurrentUser user, IStringLocalizer<PassportEvidence> T)
{
    /// <summary>Name under which they hang at the station; it is no part of the item, so that editing its page leaves them alone.</summary>
    public const string PartName = "StationPassport";

    private const int Most = 5;
    private const long MostBytes = 10 << 20;
    private static readonly IReadOnlySet<FileKind> Kinds = FileKinds.Images.Append(FileKind.Pdf).ToHashSet();

    /// <summary>The place of a check's files.</summary>
    public static string FieldOf(string standardCode, string checkId) => $"{standardCode}-{checkId}";

    /// <summary>Takes files, one after the other; null when all are there, else why one is not. Those taken before it stay.</summary>
    /// <param name="passport">The passport.</param>
    /// <param name="check">The check.</param>
    /// <param name="key">The same at its station.</param>
    /// <param name="files">What was sent.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public async Task<string?> AddAsync(PassportView passport, StandardCheck check, PassportCheckKey key, IReadOnlyList<IFormFile> files, CancellationToken cancellationToken)
    {
        if (files.Count > 0 && check.IsExistenceOnly) return T["这一项只登记有没有，不收内容：记录簿和档案不要拍照上传。"];
        var rules = new AttachmentRules(check.Title, Kinds, Most, MostBytes, IsProtected: false);
        foreach (var file in files)
        {
            await using var content = file.OpenReadStream();
            var outcome = await intake.TakeAsync(new AttachmentUpload { Place = key.Place, Rules = rules, Content = content, FileName = file.FileName, Length = file.Length, UserId = user.UserId }, cancellationToken);
            if (outcome.File is not { } taken) return T["“{0}”没有收：{1}", file.FileName, outcome.Refusal!.Message];
            // A file takes its time: what it shows may be confirmed by now.
            if (await work.RunAsync(unit => unit.Get<PassportFiles>().KeepAsync(key, taken.AttachmentId, passport.Refuse, cancellationToken), cancellationToken) is { } problem) return T["“{0}”没有收：{1}", file.FileName, problem];
        }

        return null;
    }
}
