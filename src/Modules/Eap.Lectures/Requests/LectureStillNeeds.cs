using Eap.Applications.Process;
using Eap.Applications.Rules;
using Eap.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Eap.Lectures.Requests;

/// <summary>Until a lecture is counted or called off, its request is needed: whom to call, how many come.</summary>
internal sealed class LectureStillNeeds : IStillNeeded
{
    public async Task<bool> IsNeededAsync(UnitScope unit, ApplicationRecord record, CancellationToken cancellationToken) =>
        await unit.Db.Set<LectureRequest>().Where(row => row.RequestItemId == record.ContentItemId).Select(row => (LectureStage?)row.Stage).FirstOrDefaultAsync(cancellationToken) is { } stage && !LectureRequestProcess.IsOver(stage);
}
