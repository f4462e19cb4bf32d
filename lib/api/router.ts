import { implement } from "@orpc/server";
import { correctArticle } from "@/lib/services/articles/correctArticle";
import { explainReading, summariseReading } from "@/lib/services/articles/explainReading";
import { importArticle } from "@/lib/services/articles/importArticle";
import { importBundle } from "@/lib/services/articles/importBundle";
import { markNotClaim, unmarkNotClaim } from "@/lib/services/articles/markNotClaim";
import { listArticles, openArticle } from "@/lib/services/articles/openArticle";
import { previewCopy } from "@/lib/services/articles/previewCopy";
import { readBundle } from "@/lib/services/articles/readBundle";
import { listRecord } from "@/lib/services/audit/listRecord";
import { listCheckpoints, openLog, proveEntry } from "@/lib/services/audit/openLog";
import { verifyLog } from "@/lib/services/audit/verifyLog";
import { acceptClaim } from "@/lib/services/claims/acceptClaim";
import { addClaim } from "@/lib/services/claims/addClaim";
import { adjudicateClaim } from "@/lib/services/claims/adjudicateClaim";
import { approveVerdict } from "@/lib/services/claims/approveVerdict";
import { assignClaim } from "@/lib/services/claims/assignClaim";
import { acceptClaims, assignClaims, takeClaims } from "@/lib/services/claims/commandClaims";
import { confirmCorrection } from "@/lib/services/claims/confirmCorrection";
import { correctClaim } from "@/lib/services/claims/correctClaim";
import { dismissClaim } from "@/lib/services/claims/dismissClaim";
import { fileSecondVerdict } from "@/lib/services/claims/fileSecondVerdict";
import { countWaiting, listClaims, listClaimsOfArticle } from "@/lib/services/claims/listClaims";
import { mergeClaims } from "@/lib/services/claims/mergeClaims";
import { openClaim } from "@/lib/services/claims/openClaim";
import { publishClaim } from "@/lib/services/claims/publishClaim";
import { reopenClaim } from "@/lib/services/claims/reopenClaim";
import { respanClaim } from "@/lib/services/claims/respanClaim";
import { restoreClaim } from "@/lib/services/claims/restoreClaim";
import { returnClaim } from "@/lib/services/claims/returnClaim";
import { settleAttribution } from "@/lib/services/claims/settleAttribution";
import { splitClaim } from "@/lib/services/claims/splitClaim";
import { submitVerdict } from "@/lib/services/claims/submitVerdict";
import { takeClaim } from "@/lib/services/claims/takeClaim";
import { undoChange } from "@/lib/services/claims/undoChange";
import { withdrawClaim } from "@/lib/services/claims/withdrawClaim";
import { attachEvidence } from "@/lib/services/evidence/attachEvidence";
import { changeEvidence, putBackEvidence, removeEvidence } from "@/lib/services/evidence/changeEvidence";
import { keepSnapshot } from "@/lib/services/evidence/keepSnapshot";
import { cancelExport, listExportsOfArticle, openExport, requestExport } from "@/lib/services/exports/requestExport";
import { attachFactCheck } from "@/lib/services/factChecks/attachFactCheck";
import { importFactChecks } from "@/lib/services/factChecks/importFactChecks";
import { likeFactChecks, listFactChecks } from "@/lib/services/factChecks/listFactChecks";
import { readFactChecks } from "@/lib/services/factChecks/readFactChecks";
import { erasePerson } from "@/lib/services/members/erasePerson";
import { addMember, changeMember, listMembers, setMemberPassword } from "@/lib/services/members/manageMembers";
import { addParty, changeParty } from "@/lib/services/parties/changeParty";
import { listParties, openParty } from "@/lib/services/parties/listParties";
import { recordReply, requestReply } from "@/lib/services/replies/recordReply";
import { checkClaimReview, setReviewPage } from "@/lib/services/reports/checkClaimReview";
import { exportFeed } from "@/lib/services/reports/exportFeed";
import { exportReport } from "@/lib/services/reports/exportReport";
import { assessOurselves } from "@/lib/services/selfAssessment/assessOurselves";
import { aboutMe, changeOwnPassword } from "@/lib/services/session/me";
import { settleComment, writeComment } from "@/lib/services/threads/writeComment";
import { changePolicy, listAllScales, publishScale } from "@/lib/services/workspace/changePolicy";
import { contract } from "./contract/contract";
import { through, type Visit } from "./doors";

const os = implement(contract).$context<Visit>();

/** Every operation of the contract with the one service that it calls. */
export const router = os.router({
  session: {
    me: os.session.me.handler(through(aboutMe)),
    changePassword: os.session.changePassword.handler(through(changeOwnPassword)),
    counts: os.session.counts.handler(through(countWaiting)),
  },
  articles: {
    read: os.articles.read.handler(through(previewCopy)),
    import: os.articles.import.handler(through(importArticle)),
    readBundle: os.articles.readBundle.handler(through(readBundle)),
    importBundle: os.articles.importBundle.handler(through(importBundle)),
    list: os.articles.list.handler(through(listArticles)),
    get: os.articles.get.handler(through(openArticle)),
    claims: os.articles.claims.handler(through(listClaimsOfArticle)),
    reading: os.articles.reading.handler(through(summariseReading)),
    readings: os.articles.readings.handler(through(explainReading)),
    correct: os.articles.correct.handler(through(correctArticle)),
  },
  claims: {
    list: os.claims.list.handler(through(listClaims)),
    get: os.claims.get.handler(through(openClaim)),
    add: os.claims.add.handler(through(addClaim)),
    accept: os.claims.accept.handler(through(acceptClaim)),
    dismiss: os.claims.dismiss.handler(through(dismissClaim)),
    restore: os.claims.restore.handler(through(restoreClaim)),
    assign: os.claims.assign.handler(through(assignClaim)),
    take: os.claims.take.handler(through(takeClaim)),
    respan: os.claims.respan.handler(through(respanClaim)),
    split: os.claims.split.handler(through(splitClaim)),
    merge: os.claims.merge.handler(through(mergeClaims)),
    setAttribution: os.claims.setAttribution.handler(through(settleAttribution)),
    submit: os.claims.submit.handler(through(submitVerdict)),
    secondVerdict: os.claims.secondVerdict.handler(through(fileSecondVerdict)),
    adjudicate: os.claims.adjudicate.handler(through(adjudicateClaim)),
    approve: os.claims.approve.handler(through(approveVerdict)),
    return: os.claims.return.handler(through(returnClaim)),
    publish: os.claims.publish.handler(through(publishClaim)),
    reopen: os.claims.reopen.handler(through(reopenClaim)),
    correct: os.claims.correct.handler(through(correctClaim)),
    confirmCorrection: os.claims.confirmCorrection.handler(through(confirmCorrection)),
    withdraw: os.claims.withdraw.handler(through(withdrawClaim)),
    acceptMany: os.claims.acceptMany.handler(through(acceptClaims)),
    takeMany: os.claims.takeMany.handler(through(takeClaims)),
    assignMany: os.claims.assignMany.handler(through(assignClaims)),
    undo: os.claims.undo.handler(through(undoChange)),
  },
  evidence: {
    add: os.evidence.add.handler(through(attachEvidence)),
    change: os.evidence.change.handler(through(changeEvidence)),
    remove: os.evidence.remove.handler(through(removeEvidence)),
    putBack: os.evidence.putBack.handler(through(putBackEvidence)),
    keepSnapshot: os.evidence.keepSnapshot.handler(through(keepSnapshot)),
  },
  threads: {
    comment: os.threads.comment.handler(through(writeComment)),
    resolve: os.threads.resolve.handler(through(settleComment)),
  },
  replies: {
    request: os.replies.request.handler(through(requestReply)),
    record: os.replies.record.handler(through(recordReply)),
  },
  notClaims: {
    mark: os.notClaims.mark.handler(through(markNotClaim)),
    unmark: os.notClaims.unmark.handler(through(unmarkNotClaim)),
  },
  parties: {
    list: os.parties.list.handler(through(listParties)),
    get: os.parties.get.handler(through(openParty)),
    add: os.parties.add.handler(through(addParty)),
    change: os.parties.change.handler(through(changeParty)),
  },
  members: {
    list: os.members.list.handler(through(listMembers)),
    add: os.members.add.handler(through(addMember)),
    change: os.members.change.handler(through(changeMember)),
    setPassword: os.members.setPassword.handler(through(setMemberPassword)),
  },
  people: { erase: os.people.erase.handler(through(erasePerson)) },
  desk: {
    changePolicy: os.desk.changePolicy.handler(through(changePolicy)),
    scales: os.desk.scales.handler(through(listAllScales)),
    publishScale: os.desk.publishScale.handler(through(publishScale)),
  },
  audit: {
    list: os.audit.list.handler(through(listRecord)),
    log: os.audit.log.handler(through(openLog)),
    checkpoints: os.audit.checkpoints.handler(through(listCheckpoints)),
    proof: os.audit.proof.handler(through(proveEntry)),
    verify: os.audit.verify.handler(through(verifyLog)),
  },
  reports: { export: os.reports.export.handler(through(exportReport)) },
  exports: {
    request: os.exports.request.handler(through(requestExport)),
    list: os.exports.list.handler(through(listExportsOfArticle)),
    get: os.exports.get.handler(through(openExport)),
    cancel: os.exports.cancel.handler(through(cancelExport)),
  },
  factChecks: {
    read: os.factChecks.read.handler(through(readFactChecks)),
    import: os.factChecks.import.handler(through(importFactChecks)),
    list: os.factChecks.list.handler(through(listFactChecks)),
    like: os.factChecks.like.handler(through(likeFactChecks)),
    attach: os.factChecks.attach.handler(through(attachFactCheck)),
  },
  claimReview: {
    check: os.claimReview.check.handler(through(checkClaimReview)),
    setPage: os.claimReview.setPage.handler(through(setReviewPage)),
    feed: os.claimReview.feed.handler(through(exportFeed)),
  },
  selfAssessment: { read: os.selfAssessment.read.handler(through(assessOurselves)) },
});
